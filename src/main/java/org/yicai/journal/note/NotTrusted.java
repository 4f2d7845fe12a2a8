package org.yicai.journal.note;

/** A note that is well written, but that no key we trust has signed, or that bears a bad signature of one. */
public final class NotTrusted extends RuntimeException {

    public NotTrusted(String why) {
        super(why);
    }
}
