package org.yicai.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The sentences of all modules, {@code messages/<module>_zh.properties} and {@code _en}, read once at start. */
@Component
public final class Words {

    public static final List<String> LANGUAGES = List.of("zh", "en");
    private final Map<String, Map<String, String>> sentences = new HashMap<>();

    public Words() {
        for (var language : LANGUAGES) {
            sentences.put(language, read(language));
        }
    }

    private static Map<String, String> read(String language) {
        var all = new HashMap<String, String>();
        try {
            var pattern = "classpath*:messages/*_" + language + ".properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var bundle = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    bundle.load(in);
                }
                bundle.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(all);
    }

    /** At most so many characters of it, the last one … where something was left out. */
    public static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    public boolean has(String key) {
        return sentences.get("zh").containsKey(key);
    }

    /**
     * The sentence in the language, with {0}, {1} … filled in.
     *
     * @throws IllegalArgumentException when there is no such key: a bug, found by the tests
     */
    public String say(String language, String key, Object... args) {
        var text = sentences.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language);
        }
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return text;
    }
}
