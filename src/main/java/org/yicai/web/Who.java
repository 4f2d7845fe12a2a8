package org.yicai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;

/** Tells who stands behind a request. Implemented by the module that knows people. */
public interface Who {

    /** Never null: somebody who has not signed in is {@link Actor#nobody}. */
    Actor is(HttpServletRequest request);

    /** What a form token is bound to: the session of a signed-in person, "" for others. */
    String session(HttpServletRequest request);

    /** Where this person has to go before anything else, as the beginning of an address; null for nowhere. */
    default @Nullable String first(HttpServletRequest request) {
        return null;
    }

    /** All subdistricts of this installation. */
    Set<SubdistrictId> everywhere();

    /** What a subdistrict is called in the language, such as "东四街道". */
    String name(SubdistrictId subdistrict, String language);

    /** The office's number for everybody who would rather speak; "" when there is none. */
    String phone(SubdistrictId subdistrict);
}
