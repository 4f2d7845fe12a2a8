package org.yicai.portal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.web.Cursor;
import org.yicai.web.Words;

/**
 * One thing that was recorded about a project.
 *
 * @param step tells several events of one thing apart, and puts what was recorded at one moment in the order of things
 * @param type its sentence is "portal.ledger.event." with this
 * @param day the business day where it is another one than the day of recording; null else
 * @param name what it is about: a title, a term, or the kind of item at the gate
 * @param unit of the number; null where it is a plain number
 * @param fen an amount, a difference may be negative; null where no money is named
 * @param who recorded it; null where nobody is named
 */
record Event(
        UUID id, int step, Kind kind, String type, Instant at, @Nullable LocalDate day, @Nullable String name, @Nullable Long number, @Nullable String unit, @Nullable Long fen, String words,
        @Nullable String organisation, @Nullable String who) {

    /** By what the ledger can be filtered. */
    enum Kind {
        DESIGN,
        GATE,
        PURCHASE,
        CONTRACT,
        ACTIVITY,
        ACCEPTANCE,
        MONEY,
        RECTIFICATION,
        QUESTION,
        HELP,
        REVIEW,
        END
    }

    /** Where the next page goes on: behind this event. */
    Cursor cursor() {
        return new Cursor(at, step, id);
    }

    /** What happened, in a sentence. */
    String sentence(Words words, String language) {
        return words.say(language, "portal.ledger.event." + type, about(words, language), amount(words, language), money());
    }

    private String about(Words words, String language) {
        if (kind == Kind.GATE && name != null) {
            return words.say(language, "label.ItemKind." + name);
        }
        if (type.startsWith("HELP_")) {
            return words.say(language, "label.AskKind." + name);
        }
        if (type.equals("MINUTES")) {
            return words.say(language, "label.Side." + name);
        }
        return organisation != null ? organisation : name == null ? "" : name;
    }

    private String amount(Words words, String language) {
        return number == null ? "" : unit == null ? number.toString() : number + " " + words.say(language, "label.Unit." + unit);
    }

    /** "" where no money is named; a difference has its sign. */
    String money() {
        return fen == null ? "" : fen < 0 ? Money.difference(fen) : "¥" + Money.of(fen).inYuan();
    }
}
