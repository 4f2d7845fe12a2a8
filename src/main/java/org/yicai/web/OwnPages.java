package org.yicai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.yicai.kernel.Refusal;

/** Tells a request of our own pages from one that another site borrowed a session for. */
final class OwnPages {

    private OwnPages() {}

    /**
     * @throws HttpMediaTypeNotSupportedException (415) for a body that is no JSON
     * @throws Refusal (403) when the browser says that another site sent it, or says nothing
     */
    static void require(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        var type = request.getContentType();
        if (type == null || !MediaType.APPLICATION_JSON_VALUE.equals(type.replaceFirst(";.*", "").strip())) {
            throw new HttpMediaTypeNotSupportedException(type == null ? "none" : type);
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null ? !site.equals("same-origin") : !sameHost(request.getHeader("Origin"), request.getHeader("Host"))) {
            throw Refusal.forbidden("web.refused.form");
        }
    }

    /** For browsers that do not say where a request comes from, but from which origin: Safari before 16.4. */
    private static boolean sameHost(@Nullable String origin, @Nullable String host) {
        try {
            return origin != null && host != null && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
