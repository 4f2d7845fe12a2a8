package org.yicai.need;

import org.yicai.kernel.Actor;

/** Hears that the limit of the resident's word has passed without a word: somebody is to ring up. Never taken for satisfied. */
public interface Unanswered {

    void unanswered(Actor nobody, NeedId need);
}
