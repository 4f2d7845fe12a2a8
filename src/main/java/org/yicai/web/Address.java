package org.yicai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which address people reach this installation: for what is printed, sent or scanned. */
@Component
public class Address {

    private final String told;

    /**
     * @param told the setting {@code yicai.address} (YICAI_ADDRESS), such as "https://yicai.example.org"; empty: whatever each request says
     * @throws IllegalArgumentException when it is no http address of a host
     */
    Address(@Value("${yicai.address:}") String told) {
        this.told = told.strip().replaceFirst("/+$", "");
        if (!this.told.isEmpty() && !this.told.matches("https?://[^/\\s?#@]+")) {
            throw new IllegalArgumentException("YICAI_ADDRESS must look like https://yicai.example.org, not " + told);
        }
    }

    /** What the setting says, without a slash at the end; empty when it is not set. */
    public Optional<String> told() {
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    /**
     * The whole address of a page.
     *
     * @param path an address of this site, beginning with "/"
     */
    public String of(HttpServletRequest request, String path) {
        return told().orElseGet(() -> from(request)) + path;
    }

    /** Whether an address is good on the very machine only, so that no telephone finds it. */
    public static boolean local(String address) {
        return address.matches("https?://(localhost|127\\.[0-9.]+|\\[[0:]*:1])(:\\d+)?(/.*)?");
    }

    private static String from(HttpServletRequest request) {
        int usual = request.isSecure() ? 443 : 80;
        return request.getScheme() + "://" + request.getServerName() + (request.getServerPort() == usual ? "" : ":" + request.getServerPort());
    }
}
