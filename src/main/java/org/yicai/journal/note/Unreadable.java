package org.yicai.journal.note;

/** A text that does not keep to its format; the message says what was expected, without repeating the text. */
public final class Unreadable extends RuntimeException {

    public Unreadable(String why) {
        super(why);
    }
}
