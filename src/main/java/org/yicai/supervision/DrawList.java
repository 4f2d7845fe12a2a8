package org.yicai.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What may be drawn, in the order in which it is numbered: strata from HIGH to LOW, within each by id. Its text is what is hashed:
 * one line a record, each with its line feed, {@code HIGH ACTIVITY CONFIRMED <record> <project>}.
 */
public record DrawList(List<Line> lines) {

    /** What kind of record. */
    public enum Kind {
        ACTIVITY,
        VISIT
    }

    /** Whether somebody other than the contractor said that it took place. */
    public enum Word {
        CONFIRMED,
        UNCONFIRMED
    }

    /** One record; nothing in it names a person. */
    public record Line(Stratum stratum, Kind kind, Word word, UUID record, UUID project) {

        @Override
        public String toString() {
            return stratum + " " + kind + " " + word + " " + record + " " + project;
        }

        /** @throws IllegalArgumentException when the text is no such line */
        static Line of(String text) {
            var parts = text.split(" ", -1);
            if (parts.length != 5) {
                throw new IllegalArgumentException("a line of the list has five words");
            }
            var line = new Line(Stratum.valueOf(parts[0]), Kind.valueOf(parts[1]), Word.valueOf(parts[2]), UUID.fromString(parts[3]), UUID.fromString(parts[4]));
            if (!line.toString().equals(text)) {
                throw new IllegalArgumentException("an id is written in full, in small letters");
            }
            return line;
        }
    }

    /** By their letters, since UUID compares as signed numbers and other languages would not. */
    static final Comparator<Line> ORDER = Comparator.comparing(Line::stratum).thenComparing(each -> each.record().toString());

    public DrawList {
        lines = lines.stream().sorted(ORDER).toList();
    }

    public int size(Stratum stratum) {
        return (int) lines.stream().filter(each -> each.stratum() == stratum).count();
    }

    /** The records of one stratum in their order: number n is the n-th. */
    public List<Line> of(Stratum stratum) {
        return lines.stream().filter(each -> each.stratum() == stratum).toList();
    }

    public String text() {
        return lines.stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    /** 64 hexadecimal digits: SHA-256 of the text. */
    public String sha256() {
        return Sampler.digest(text());
    }
}
