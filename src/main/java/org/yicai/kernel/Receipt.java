package org.yicai.kernel;

import org.jspecify.annotations.Nullable;

/** A short code that a person can read out on the telephone: 8 characters and a check character, in three groups of three: "K7M-4QX-9TB". */
public record Receipt(String code) {

    private static final int FREE = 8;

    public static Receipt next() {
        return new Receipt(Spoken.checked(FREE));
    }

    /**
     * Reads a code as people type it: small letters, blanks and hyphens do not matter.
     *
     * @return null when it is no receipt, a mistyped one included
     */
    public static @Nullable Receipt read(String typed) {
        var code = Spoken.read(typed, FREE);
        return code == null ? null : new Receipt(code);
    }

    /** @throws Missing when the text is no receipt */
    public static Receipt of(String typed) {
        var receipt = read(typed);
        if (receipt == null) {
            throw new Missing();
        }
        return receipt;
    }

    @Override
    public String toString() {
        return code.substring(0, 3) + "-" + code.substring(3, 6) + "-" + code.substring(6);
    }
}
