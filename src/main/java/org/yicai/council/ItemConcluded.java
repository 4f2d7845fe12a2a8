package org.yicai.council;

import java.util.UUID;
import org.yicai.kernel.Actor;

/**
 * The committee has decided a matter.
 *
 * @param item the matter, {@code subject} what it was about, as handed in with the {@link Submission}
 * @param kind why it was before the committee
 * @param passed whether the gate is open; else it goes back with the reason
 * @param by the convener who concluded
 */
public record ItemConcluded(UUID item, UUID subject, ItemKind kind, boolean passed, String reason, Actor by) implements CouncilEvent {}
