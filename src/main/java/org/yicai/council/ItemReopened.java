package org.yicai.council;

import java.util.UUID;
import org.yicai.kernel.Actor;

/**
 * A decided matter is back before the committee for a new round. Whoever hears it and cannot go back refuses, and then nothing has happened.
 *
 * @param subject what it is about
 * @param by whoever brought it back
 */
public record ItemReopened(UUID subject, ItemKind kind, Actor by) implements CouncilEvent {}
