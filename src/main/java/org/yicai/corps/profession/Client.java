package org.yicai.corps.profession;

import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/**
 * Who comes to a slot.
 *
 * @param person null for somebody for whom another one books
 * @param phone 11 digits; "" for somebody without
 * @param reason why somebody else books; "" for oneself
 * @param words what it is about; "" when nothing was said
 */
record Client(@Nullable PersonId person, String name, String phone, String reason, String words) {

    /** "王**" */
    String shown() {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
