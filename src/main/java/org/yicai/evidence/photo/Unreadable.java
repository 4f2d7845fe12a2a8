package org.yicai.evidence.photo;

/** A file is no picture that we can draw anew. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        /** Neither JPEG nor PNG, whatever its name says. */
        KIND,
        /** What iPhones write when nobody asks for JPEG: HEIC, HEIF, AVIF. */
        HEIC,
        /** GIF or WebP: saved out of a chat or from the web. */
        MOVING,
        /** PDF, SVG or a page of HTML: a paper, no photograph. */
        PAPER,
        /** Colours for the printing press, four of them. */
        CMYK,
        /** More pixels than we take. */
        LARGE,
        /** It begins like a picture and is none, or one of a kind that no camera makes. */
        BROKEN
    }

    private final Why why;

    Unreadable(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
