package org.yicai.activity;

import org.yicai.kernel.Spoken;

/** The six letters that hang at the door of an activity; those that look alike are left out. */
public final class DoorCode {

    private DoorCode() {}

    public static String next() {
        return Spoken.next(6);
    }
}
