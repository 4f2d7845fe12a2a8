package org.yicai.need.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Receipt;
import org.yicai.need.Table;
import org.yicai.need.Topic;
import org.yicai.place.Community;

/**
 * One row as it was understood.
 *
 * @param phone 11 digits; null when none stands there
 * @param day the day on the paper; null when none stands there
 * @param wrong what keeps it from being taken, by column; empty when it can be
 * @param like what speaks for a double; null when nothing does
 */
record PaperLine(Table.Row row, String words, String name, @Nullable String phone, @Nullable Community community, String spot, Topic topic, @Nullable LocalDate day,
        boolean hidden, List<Wrong> wrong, @Nullable Like like) {

    record Wrong(PaperColumn column, Finding why) {}

    /**
     * Something said before.
     *
     * @param line of this list; 0 when it is a need
     * @param receipt of the need; null when it is a row of this list
     * @param same whether it is so certainly the same that it is taken only when somebody says so
     */
    record Like(long line, @Nullable Receipt receipt, boolean same) {}

    boolean good() {
        return wrong.isEmpty();
    }

    PaperLine like(Like other) {
        return new PaperLine(row, words, name, phone, community, spot, topic, day, hidden, wrong, other);
    }

    /** The words without blanks, punctuation and capitals: said again they are the same. */
    static String bare(String words) {
        return words.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "").toLowerCase(Locale.ROOT);
    }

    /** What makes this row this row: the words, whose they are and where; not how its file was written. */
    byte[] hash() {
        try {
            var all = String.join("\0", bare(words), bare(name), phone == null ? "" : phone, community == null ? "" : community.id().toString(), bare(spot), day == null ? "" : day.toString());
            return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a box on the page calls it. */
    String mark() {
        return HexFormat.of().formatHex(hash(), 0, 8);
    }
}
