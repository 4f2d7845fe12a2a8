package org.yicai.need.group;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Receipt;

/**
 * One row of a paste on the page on which it is looked through; what is typed in stands in the form.
 *
 * @param number from 0 on
 * @param who how the person is called in the group; "" when unknown
 * @param phone 11 digits that stood in the paste; "" when none did
 * @param sameAs the number of an earlier row that seems to say the same; null when there is none
 * @param known a need that seems to say the same; null when there is none
 * @param slight whether it is hardly a sentence of its own
 */
record GroupRow(int number, String who, String phone, @Nullable Integer sameAs, @Nullable Known known, boolean slight) {

    /** A need that is here already. */
    record Known(UUID id, Receipt receipt, String title, String words) {}

    /** Whether it is ticked before anybody looked. */
    boolean likely() {
        return sameAs == null && known == null && !slight;
    }

    String field(String name) {
        return name + "_" + number;
    }
}
