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

    /** Where flags asked about the activity before, this is a question of its own; else theirs of tonight is this one. */
    @EventListener
    void on(ReuseExplained said) {
        if (said.project() != null && !asks.ask(suspicion(said, "flags:" + said.activity().value()))) {
            asks.ask(suspicion(said, FLAG + ":" + said.match()));
        }
    }

    private static Suspicion suspicion(ReuseExplained said, String key) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("E1.likeness", said.verdict().name());
        figures.put("E1.share", Math.round(said.share() * 100) + " %");
        figures.put("E1.explanation", said.explanation());
        return new Suspicion(FLAG, said.project(), said.activity().value(), key, figures, List.of("/photo-matches/" + said.match(), "/activities/" + said.activity().value()));
    }
}
