package org.yicai.kernel;

import java.util.List;

/** The system says no: the actor may not do this (403), or somebody was faster (409). */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient Finding why;

    private Refusal(int status, Finding why) {
        super(why.key(), null, false, false);
        this.status = status;
        this.why = why;
    }

    /** 403: not this person's to do. {@code key} is the message key of the reason. */
    public static Refusal forbidden(String key, Object... args) {
        return new Refusal(403, new Finding("", key, List.of(args)));
    }

    /** 409: the thing is no longer in the state that the action needs. */
    public static Refusal tooLate(String key, Object... args) {
        return new Refusal(409, new Finding("", key, List.of(args)));
    }

    /**
     * For an update that holds only while the thing is as it was read.
     *
     * @param rows how many rows it changed
     * @throws Refusal (409) when it changed none: somebody was faster
     */
    public static void unlessChanged(int rows) {
        if (rows == 0) {
            throw tooLate("web.refused.faster");
        }
    }

    public int status() {
        return status;
    }

    public Finding why() {
        return why;
    }
}
