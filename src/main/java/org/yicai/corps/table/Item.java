package org.yicai.corps.table;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the table decided about something.
 *
 * @param words what it was about, as it stood on that day
 * @param owner who does it, by the name for insiders; {@code maskedOwner} for everybody else
 * @param yes and {@code no}: votes of seats that have one
 * @param doneWords null while it is not done
 * @param takenUp whether it came back on a later agenda and was minuted again
 */
record Item(UUID id, UUID meeting, Topic.Kind kind, String subject, String words, String decision, UUID ownerId, String owner, String maskedOwner, LocalDate dueOn, int yes, int no, @Nullable String doneWords, boolean takenUp) {

    boolean done() {
        return doneWords != null;
    }
}
