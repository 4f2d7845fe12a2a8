package org.yicai.matching;

import org.yicai.kernel.PersonId;

/** One person on one shift: proposed, invited or accepted, as its holder says. */
public record Place(ShiftId shift, PersonId volunteer) {
}
