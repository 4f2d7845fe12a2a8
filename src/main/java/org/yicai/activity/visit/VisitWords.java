package org.yicai.activity.visit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Keys;

/**
 * The word that visitors say at the door: two plain words for each household and month. Nobody can guess it from what
 * the database holds; the household reads it on its sheet, the visitors on the day.
 */
@Component
class VisitWords {

    private static final String KEY = "visit-word";
    private final Keys keys;
    private final List<String> words;

    VisitWords(Keys keys) {
        this.keys = keys;
        try (var in = VisitWords.class.getResourceAsStream("/words/visit.txt")) {
            words = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(each -> !each.isBlank() && !each.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** "桂花·南墙": the first eight bytes of an HMAC choose two different words. */
    String of(UUID home, LocalDate day) {
        var mac = keys.sign(KEY, (home + " " + YearMonth.from(day)).getBytes(StandardCharsets.UTF_8));
        var first = Math.floorMod(number(mac, 0), words.size());
        var second = Math.floorMod(number(mac, 4), words.size() - 1);
        return words.get(first) + "·" + words.get(second >= first ? second + 1 : second);
    }

    private static int number(byte[] mac, int at) {
        return (mac[at] & 0xFF) << 24 | (mac[at + 1] & 0xFF) << 16 | (mac[at + 2] & 0xFF) << 8 | mac[at + 3] & 0xFF;
    }
}
