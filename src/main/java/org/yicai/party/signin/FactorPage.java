package org.yicai.party.signin;

import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Qr;

/**
 * The second factor: how to set it up, or what stands.
 *
 * @param standing null when there is none yet
 * @param required whether the person may do nothing else before
 * @param password whether the person has one, which is asked for when the factor is switched off
 * @param offer null when there is one already
 */
record FactorPage(Fields in, SecondFactors.@Nullable Standing standing, boolean required, boolean password, @Nullable Offer offer) implements FormPage {

    /**
     * A secret to take into a telephone.
     *
     * @param wrapped the secret as the form carries it
     * @param uri what the QR code says
     */
    record Offer(String secret, String wrapped, String uri) {

        Qr qr() {
            return Qr.of(uri);
        }

        /** In groups of four, for typing. */
        String letters() {
            return secret.replaceAll("(.{4})(?!$)", "$1 ");
        }
    }
}
