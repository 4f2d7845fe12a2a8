package org.yicai.need.triage;

import java.util.List;
import org.yicai.need.Referrals.Offer;
import org.yicai.need.entitlement.Entitlement;
import org.yicai.party.Organisation;

/**
 * The ways out of a need, before anything is bought.
 *
 * @param entitlements all that hold today; {@code fitting} those that share words with the need, the likeliest first
 * @param offers all that is delivered anyway; {@code likely} those that share words with it and have something left
 */
record Ways(List<Entitlement> entitlements, List<Entitlement> fitting, List<Offer> offers, List<Offer> likely, List<Organisation> teams) {

    static final Ways NONE = new Ways(List.of(), List.of(), List.of(), List.of(), List.of());

    /** The likely ones first. */
    List<Entitlement> entitlementsInOrder() {
        return inOrder(fitting, entitlements);
    }

    List<Offer> offersInOrder() {
        return inOrder(likely, offers);
    }

    private static <T> List<T> inOrder(List<T> first, List<T> all) {
        return java.util.stream.Stream.concat(first.stream(), all.stream()).distinct().toList();
    }
}
