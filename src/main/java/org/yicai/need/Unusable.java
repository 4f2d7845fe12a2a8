package org.yicai.need;

import org.yicai.kernel.Finding;

/** A file as a whole cannot be read; nothing of it was. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Finding why;

    Unusable(Finding why) {
        super(why.key(), null, false, false);
        this.why = why;
    }

    /** The one sentence that says why; it names lines and columns, never what somebody wrote. */
    public Finding why() {
        return why;
    }
}
