package org.yicai.need.offer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Topic;

/**
 * What somebody could do for others, as it is noted.
 *
 * @param round on which it was said; null elsewhere
 * @param topic null when none fits
 * @param phone 11 digits that the neighbour agreed to leave; null when none, and always with {@link Contact#NOBODY}
 */
public record Offer(UUID community, @Nullable UUID round, String words, @Nullable Topic topic, Contact contact, @Nullable String phone) {}
