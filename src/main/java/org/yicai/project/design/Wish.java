package org.yicai.project.design;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Topic;

/**
 * What a neighbour would like to do for others 公益愿望, where the design's needs are.
 *
 * @param words "" when it was taken back
 * @param topic null when none fits
 */
record Wish(UUID id, UUID community, String words, @Nullable Topic topic, boolean linked) {}
