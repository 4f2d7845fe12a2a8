package org.yicai.corps.programme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Topic;

/**
 * A service on the menu of the corps.
 *
 * @param seasons in which it is offered
 * @param teamId who does it, {@code team} by name; null while nobody in particular
 * @param standard what makes it good, in a sentence
 */
record Programme(UUID id, String title, String what, Topic topic, String audience, List<Season> seasons, @Nullable UUID teamId, @Nullable String team, String standard, Stage stage) {

    enum Season {
        SPRING,
        SUMMER,
        AUTUMN,
        WINTER
    }

    /** Where it stands on the menu. */
    enum Stage {
        TRIAL,
        KEPT,
        RETIRED;

        String tone() {
            return switch (this) {
                case KEPT -> "ok";
                case TRIAL -> "run";
                case RETIRED -> "warn";
            };
        }
    }

    /** What a season decides, and where the programme stands then. */
    enum Verdict {
        KEEP(Stage.KEPT),
        CHANGE(Stage.KEPT),
        TRY(Stage.TRIAL),
        RETIRE(Stage.RETIRED);

        private final Stage after;

        Verdict(Stage after) {
            this.after = after;
        }

        Stage after() {
            return after;
        }
    }
}
