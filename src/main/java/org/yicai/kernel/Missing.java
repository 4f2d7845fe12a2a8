package org.yicai.kernel;

/** There is no such thing, or none that this actor may see: 404 either way. */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Missing() {
        super("missing", null, false, false);
    }
}
