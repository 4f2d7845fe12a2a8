package org.yicai.supervision.question;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yicai.activity.ReuseExplained;
import org.yicai.supervision.Asks;
import org.yicai.supervision.Suspicion;

/** A photograph that was used again is asked about as soon as somebody explained it (flag E1): the explanation is the first word, not the last. */
@Component
class ReusedPhotos {

    private static final String FLAG = "E1";
    private final Asks asks;

    ReusedPhotos(Asks asks) {
        this.asks = asks;
    }

    /** One question for one photograph, however many it resembles, and of its own; flags of the night wait until it is found, and ask about what it did not hold. */
    @EventListener
    void on(ReuseExplained said) {
        if (said.project() != null) {
            asks.ask(suspicion(said));
        }
    }

    /** The explanation is read on the page of the comparison, by those who follow it up: it was not written for everybody. */
    private static Suspicion suspicion(ReuseExplained said) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("E1.likeness", said.verdict().name());
        figures.put("E1.share", Math.round(said.share() * 100) + " %");
        return new Suspicion(FLAG, said.project(), said.activity().value(), FLAG + ":" + said.photo().value(), figures, List.of("/photo-matches/" + said.match(), "/activities/" + said.activity().value()));
    }
}
