package org.yicai.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Own style sheets and scripts, addressed with a hash of their content so that browsers may keep them for ever. */
@Component
final class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String file) {
        return addresses.computeIfAbsent(file, Assets::hashed);
    }

    private static String hashed(String file) {
        try (var in = new ClassPathResource("static/" + file).getInputStream()) {
            var hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return "/static/" + file + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
