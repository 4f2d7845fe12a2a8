package org.yicai.project.design;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;

/**
 * What somebody says of a design. It can be changed by who wrote it until it is answered.
 *
 * @param title of the project
 * @param about the deliverable as it was called then; "" for the design as a whole
 * @param reply null while the drafter has not answered
 */
record Comment(
        UUID id, UUID project, String title, Speaker speaker, String about, String words, UUID writtenBy, String name, Instant writtenAt, @Nullable CommentReply reply, @Nullable String replyWords,
        @Nullable Instant answeredAt) {

    boolean open() {
        return answeredAt == null;
    }

    boolean isBy(Actor actor) {
        return actor.isPerson(new PersonId(writtenBy));
    }
}
