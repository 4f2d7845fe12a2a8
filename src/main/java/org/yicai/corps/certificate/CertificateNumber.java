package org.yicai.corps.certificate;

import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Spoken;

/**
 * What a certificate is called: 11 characters by chance and a check character, read out in three groups of four: "K7M4-QX9T-B3NH".
 * With 2.5 · 10^16 of them nobody comes upon one by guessing.
 */
record CertificateNumber(String code) {

    private static final int FREE = 11;

    static CertificateNumber next() {
        return new CertificateNumber(Spoken.checked(FREE));
    }

    /**
     * Reads a number as people type it: small letters, blanks and hyphens do not matter.
     *
     * @return null when it is none, a mistyped one included
     */
    static @Nullable CertificateNumber read(String typed) {
        var code = Spoken.read(typed, FREE);
        return code == null ? null : new CertificateNumber(code);
    }

    @Override
    public String toString() {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }
}
