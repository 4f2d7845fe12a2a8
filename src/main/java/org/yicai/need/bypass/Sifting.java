package org.yicai.need.bypass;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.Need;
import org.yicai.need.Reception;
import org.yicai.need.Voicing;

/** Looks at every need that comes in, before anybody else does. */
@Component
@Order(-100)
class Sifting implements Reception {

    private final WordLists words;
    private final Bypasses bypasses;

    Sifting(WordLists words, Bypasses bypasses) {
        this.words = words;
        this.bypasses = bypasses;
    }

    @Override
    public void received(Actor actor, Need need, Voicing voicing) {
        var kind = words.of(voicing.words());
        if (kind != null) {
            bypasses.set(actor, need.id(), kind, "words");
        }
    }
}
