package org.yicai.need.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Receipt;
import org.yicai.need.NeedId;
import org.yicai.need.Topic;

/**
 * A need that a running project is asked to take in, as its contractor may read it: of a private need only the topic
 * before the yes, of nobody a number.
 *
 * @param name the deliverable it may become part of
 * @param words what the leader says about it
 * @param acceptedAt when the contractor said yes; null while nothing is said
 * @param title "" before the yes when the need is private; so are text, spot and community
 */
record Referral(UUID id, NeedId need, UUID project, String projectTitle, String name, OrganisationId contractor, String words, UUID referredBy, Instant referredAt,
        @Nullable Instant acceptedAt, boolean open, Receipt receipt, Topic topic, String title, String text, @Nullable UUID community, String spot, @Nullable String phone,
        @Nullable LocalDate dueOn) {

    /** Whether the text says more than the title. */
    boolean more() {
        return !text.isEmpty() && !text.equals(title) && !(text.length() == title.length() + 1 && text.startsWith(title));
    }
}
