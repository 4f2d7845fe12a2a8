package org.yicai.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The end of a successful form: go and look at the result.
 *
 * @param path an address of this site, beginning with "/"
 * @param notice the message key of one sentence to show there; null for none
 */
public record Redirect(String path, @Nullable String notice) implements Answer {

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    /** Shows one sentence on the next page; {@code key} must hold ".done." so that an address cannot borrow any text. */
    public Redirect saying(String key) {
        return new Redirect(path, key);
    }

    /** An address somebody sent, when it is one of this site (a path, not "//other.host", no back-slash); else the other one. */
    public static String own(String sent, String otherwise) {
        return sent.matches("/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*") ? sent : otherwise;
    }

    String location() {
        if (notice == null) {
            return path;
        }
        var hash = path.indexOf('#');
        var bare = hash < 0 ? path : path.substring(0, hash);
        return bare + (bare.contains("?") ? "&" : "?") + "done=" + URLEncoder.encode(notice, StandardCharsets.UTF_8)
                + (hash < 0 ? "" : path.substring(hash));
    }
}
