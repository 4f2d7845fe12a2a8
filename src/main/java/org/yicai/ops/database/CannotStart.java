package org.yicai.ops.database;

/** A start that cannot succeed; its message is the one sentence that the console shows. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence, null, false, false);
    }
}
