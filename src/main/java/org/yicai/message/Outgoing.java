package org.yicai.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param id the same at every attempt, so that the other side can drop a second copy
 * @param attempts how many there were, with this one
 * @param endsAt from when on it must not be sent any more
 */
public record Outgoing(UUID id, Channel channel, String address, String title, String content, int attempts, @Nullable Instant endsAt) {}
