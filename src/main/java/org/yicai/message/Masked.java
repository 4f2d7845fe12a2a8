package org.yicai.message;

import java.util.regex.Pattern;

/** Addresses as others may see them. */
final class Masked {

    /** The last part of an address that is long and no plain id: it is signed, and whoever has it may act. */
    private static final Pattern LINK = Pattern.compile("(/[a-z-]+/)(?![0-9a-f]{8}-[0-9a-f]{4}-)[A-Za-z0-9_-]{22,}");

    private Masked() {}

    /** "138****0000", "w***@example.org" */
    static String address(String address) {
        int at = address.indexOf('@');
        if (at > 0) {
            return address.charAt(0) + "***" + address.substring(at);
        }
        return address.length() < 8 ? "****" : address.substring(0, 3) + "****" + address.substring(address.length() - 4);
    }

    /** What was written, without the personal links in it: whoever looks after messages must not be able to answer for somebody. */
    static String content(String written) {
        return LINK.matcher(written).replaceAll("$1****");
    }

    /** A sentence of the other side, short and without the numbers and addresses it may repeat. */
    static String sentence(String said) {
        var plain = said.replaceAll("\\d{7,}", "****").replaceAll("[^\\s<>@]+@[^\\s<>@]+", "****").replaceAll("\\s+", " ").strip();
        return plain.length() > 200 ? plain.substring(0, 199) + "…" : plain;
    }
}
