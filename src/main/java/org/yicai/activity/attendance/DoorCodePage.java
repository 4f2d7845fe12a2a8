package org.yicai.activity.attendance;

import java.time.Instant;
import java.util.List;
import org.yicai.activity.Activity;
import org.yicai.web.Page;
import org.yicai.web.Qr;

/**
 * @param codes of the coming hours, one for each thirty seconds; empty where it is not the day
 * @param first the step of the first of them
 * @param qr leads to the page where people check in
 */
record DoorCodePage(Activity activity, List<String> codes, long first, Qr qr, String address, Instant now) implements Page {

    /** "123 456": read in two breaths. */
    String shown() {
        return codes.getFirst().substring(0, 3) + " " + codes.getFirst().substring(3);
    }

    String all() {
        return String.join(" ", codes);
    }
}
