package org.yicai.activity.attendance;

import java.time.Instant;
import java.util.UUID;

/** What became of a tap. */
sealed interface Outcome {

    /** It is written down; the name is shown back to whoever tapped. */
    record Noted(UUID attendance, String name, Crossing crossing, Instant at) implements Outcome {}

    record Broken(DoorRule rule) implements Outcome {}
}
