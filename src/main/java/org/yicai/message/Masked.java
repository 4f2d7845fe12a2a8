package org.yicai.message;

/** Addresses as others may see them. */
final class Masked {

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
        return written.replaceAll("/c/[A-Za-z0-9_-]{22}", "/c/****");
    }

    /** A sentence of the other side, short and without the numbers and addresses it may repeat. */
    static String sentence(String said) {
        var plain = said.replaceAll("\\d{7,}", "****").replaceAll("[^\\s<>@]+@[^\\s<>@]+", "****").replaceAll("\\s+", " ").strip();
        return plain.length() > 200 ? plain.substring(0, 199) + "…" : plain;
    }
}
