package org.yicai.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draw as a plain text that anybody can check without this installation: what was fixed, the chance, the list, the picks. The format
 * {@code yicai-draw@v1} is described in docs/draws.md.
 *
 * @param committed when the list was fixed
 * @param named the three parties of the dice, or number and day of the lottery's draw, parted by "|"
 * @param randomness as it enters the seed; null before it is there
 * @param drawn when it was entered the second time; null before
 */
public record DrawFile(DrawTerms terms, Instant committed, Randomness by, String named, @Nullable String randomness, @Nullable Instant drawn, DrawList list) {

    static final String FORMAT = "yicai-draw@v1";
    /** Where the lottery is drawn. */
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    /** What can be wrong. */
    public enum Wrong {
        /** A line is not written as the format says. */
        FORMAT,
        /** A record of the list stands out of order, or twice. */
        ORDER,
        /** The number of records is another one. */
        POPULATION,
        /** The list is not the one that was fixed. */
        LIST,
        /** What was fixed is not what was announced to whoever checks. */
        COMMITMENT,
        /** No such dice or lottery numbers. */
        RANDOMNESS,
        /** The chance was not later than the list. */
        TIME,
        /** Not the records that list, chance and rates give. */
        PICKS,
        /** The entry does not stand at this index of the log. */
        PROOF,
        /** Salt and body are not those of the entry. */
        OPENING,
        /** What was entered in the log is another list, or another announcement. */
        ENTRY
    }

    /**
     * What a check found.
     *
     * @param wrong null when everything holds
     * @param line of the file where it went wrong, counted from 1; 0 for the file as a whole
     * @param file null when it could not be read
     */
    public record Verdict(@Nullable Wrong wrong, int line, @Nullable DrawFile file) {

        public boolean holds() {
            return wrong == null;
        }

        @Override
        public String toString() {
            return wrong == null ? "HOLDS" : wrong + " " + line;
        }
    }

    /** The text, with the picks when there is a chance already. */
    public String text() {
        var text = new StringBuilder(FORMAT + "\norigin " + terms.origin() + "\nsize " + terms.size() + "\nroot " + terms.root() + "\npopulation " + list.lines().size() + "\nsha256 " + list.sha256() + "\n");
        for (var stratum : Stratum.values()) {
            text.append("rate ").append(stratum).append(' ').append(terms.percent().get(stratum)).append('\n');
        }
        text.append("committed ").append(committed).append("\nby ").append(by).append(' ').append(named).append('\n');
        if (randomness != null) {
            text.append("randomness ").append(randomness).append("\ndrawn ").append(drawn).append('\n');
        }
        text.append('\n').append(list.text());
        if (randomness != null) {
            text.append('\n').append(terms.draw(list, randomness).stream().map(DrawFile::line).collect(Collectors.joining()));
        }
        return text.toString();
    }

    static String line(DrawTerms.Drawn each) {
        return each.k() + " " + each.stratum() + " " + each.number() + " " + each.line().record() + "\n";
    }

    /**
     * Checks a file by itself.
     *
     * @param fixed the SHA-256 of the list as somebody noted it when it was fixed, 64 hexadecimal digits; null when nobody did
     */
    public static Verdict check(String text, @Nullable String fixed) {
        var plain = text.replace("\r\n", "\n");
        if (DrawEntry.isIn(plain)) {
            return DrawEntry.check(plain, fixed);
        }
        var lines = plain.split("\n", -1);
        var reading = new Reading(lines);
        try {
            return reading.read().check(reading, fixed);
        } catch (IllegalArgumentException | java.time.DateTimeException notWritten) {
            return new Verdict(Wrong.FORMAT, reading.at, null);
        }
    }

    private Verdict check(Reading reading, @Nullable String fixed) {
        var before = "";
        var seen = new HashSet<java.util.UUID>();
        for (int i = 0; i < reading.records.size(); i++) {
            var line = reading.records.get(i);
            var key = line.stratum().ordinal() + " " + line.record();
            if (key.compareTo(before) <= 0 || !seen.add(line.record())) {
                return new Verdict(Wrong.ORDER, reading.listAt + i, this);
            }
            before = key;
        }
        if (reading.population != list.lines().size()) {
            return new Verdict(Wrong.POPULATION, 0, this);
        }
        if (!reading.sha256.equals(list.sha256())) {
            return new Verdict(Wrong.LIST, 0, this);
        }
        if (fixed != null && !reading.sha256.equalsIgnoreCase(fixed.strip())) {
            return new Verdict(Wrong.COMMITMENT, 0, this);
        }
        return randomness == null || drawn == null ? new Verdict(null, 0, this) : chance(reading, randomness, drawn);
    }

    private Verdict chance(Reading reading, String typed, Instant at) {
        if (!typed.equals(by.read(typed))) {
            return new Verdict(Wrong.RANDOMNESS, 0, this);
        }
        if (!at.isAfter(committed) || by == Randomness.LOTTERY && !LocalDate.parse(named.substring(named.indexOf('|') + 1)).isAfter(committed.atOffset(BEIJING).toLocalDate())) {
            return new Verdict(Wrong.TIME, 0, this);
        }
        var picks = terms.draw(list, typed);
        for (int i = 0; i < Math.max(picks.size(), reading.picks.size()); i++) {
            if (i >= picks.size() || i >= reading.picks.size() || !line(picks.get(i)).equals(reading.picks.get(i) + "\n")) {
                return new Verdict(Wrong.PICKS, reading.picksAt + i, this);
            }
        }
        return new Verdict(null, 0, this);
    }

    /** One pass over the lines; where it stops is where the trouble is. */
    private static final class Reading {

        private final String[] lines;
        private int at;
        private int population;
        private String sha256 = "";
        private int listAt;
        private int picksAt;
        private final List<DrawList.Line> records = new java.util.ArrayList<>();
        private final List<String> picks = new java.util.ArrayList<>();

        private Reading(String[] lines) {
            this.lines = lines;
        }

        private String next() {
            at++;
            if (at > lines.length) {
                throw new IllegalArgumentException("the text ends too soon");
            }
            return lines[at - 1];
        }

        private String after(String word, String form) {
            var line = next();
            if (!line.startsWith(word + " ") || !line.substring(word.length() + 1).matches(form)) {
                throw new IllegalArgumentException("here stands " + word);
            }
            return line.substring(word.length() + 1);
        }

        private Instant moment(String word) {
            return Instant.parse(after(word, "[1-9]\\d{3}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z"));
        }

        private DrawFile read() {
            if (!next().equals(FORMAT)) {
                throw new IllegalArgumentException("no draw");
            }
            var origin = after("origin", "[!-{}~]{1,200}");
            long size = Long.parseLong(after("size", "0|[1-9]\\d{0,17}"));
            var root = after("root", "[A-Za-z0-9+/]{43}=");
            population = Integer.parseInt(after("population", "[1-9]\\d{0,8}"));
            sha256 = after("sha256", "[0-9a-f]{64}");
            var percent = new EnumMap<Stratum, Integer>(Stratum.class);
            for (var stratum : Stratum.values()) {
                percent.put(stratum, Integer.parseInt(after("rate " + stratum, "\\d|[1-9]\\d|100")));
            }
            var committed = moment("committed");
            var by = after("by", "(DICE [^|\\n]{1,40}\\|[^|\\n]{1,40}\\|[^|\\n]{1,40}|LOTTERY \\d{7}\\|[1-9]\\d{3}-\\d\\d-\\d\\d)");
            var blank = by.indexOf(' ');
            var named = by.substring(blank + 1);
            var means = Randomness.valueOf(by.substring(0, blank));
            if (means == Randomness.LOTTERY) {
                LocalDate.parse(named.substring(8));
            }
            var has = at < lines.length && lines[at].startsWith("randomness ");
            var randomness = has ? after("randomness", "[0-9,+]{20}") : null;
            var drawn = has ? moment("drawn") : null;
            sections(has);
            return new DrawFile(new DrawTerms(origin, size, root, percent), committed, means, named, randomness, drawn, new DrawList(records));
        }

        private void sections(boolean drawn) {
            empty();
            listAt = at + 1;
            while (at < lines.length && !lines[at].isEmpty()) {
                records.add(DrawList.Line.of(next()));
            }
            empty();
            picksAt = at + 1;
            while (drawn && at < lines.length && !lines[at].isEmpty()) {
                picks.add(next());
            }
            if (drawn) {
                empty();
            }
            if (at != lines.length) {
                throw new IllegalArgumentException("the text goes on");
            }
        }

        private void empty() {
            if (!next().isEmpty()) {
                throw new IllegalArgumentException("an empty line is missing");
            }
        }
    }
}
