package org.yicai.corps;

import java.util.UUID;
import org.yicai.kernel.Actor;

/**
 * A record of service says something else than before, or counts no longer. Heard in the same transaction.
 *
 * @param struck whether it was struck out; else there is a new version
 * @param reason in the words of whoever changed it
 */
public record ServiceChanged(Actor by, UUID record, boolean struck, String reason) {}
