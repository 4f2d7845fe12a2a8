package org.yicai.corps.record;

import static org.yicai.project.Rule.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.project.Rule;

/** What Order 67 (民政部令第67号) and common sense say about a record of service, as rules that can be read aloud. */
final class RecordRules {

    /** How long after the end an activity is recorded, in working days: art. 11. */
    static final int DAYS = 10;

    /**
     * One record as it would stand.
     *
     * @param paid whether the volunteer works for the contractor of the activity
     * @param elsewhere whether another record of the same person covers a part of the time
     */
    record Case(Instant from, Instant until, boolean paid, boolean elsewhere) {

        int minutes() {
            return (int) Duration.between(from, until).toMinutes();
        }
    }

    /** Who confirms whose record. */
    record Hand(PersonId volunteer, @Nullable PersonId confirmer) {}

    /** Until when a record was due, and the day of the look. */
    record Limit(LocalDate due, LocalDate today) {}

    static final List<Rule<Case>> RECORDING = List.of(
            new Rule<Case>("W1", "at least one whole minute was given", it -> unless(it.minutes() >= 1, "minutes", "corps.finding.w1")),
            new Rule<Case>("W4", "paid staff give no hours to their own project", it -> unless(!it.paid, "", "corps.finding.w4")),
            new Rule<Case>("W5", "nobody is in two places at once", it -> unless(!it.elsewhere, "wanted_from", "corps.finding.w5")));

    static final List<Rule<Hand>> CONFIRMING = List.of(
            new Rule<Hand>("W2", "somebody else confirms", it -> unless(!it.volunteer.equals(it.confirmer), "", "corps.finding.w2")));

    /**
     * What a volunteer declares.
     *
     * @param days in how many days one declares, {@code most} minutes of service in a day
     * @param before minutes that the person has on that day already
     * @param other what the person did at that time, and {@code since} when it began; null for nothing
     */
    record Declared(LocalDateTime from, LocalDateTime until, LocalDateTime now, int days, int most, int before, boolean paid, @Nullable String other, @Nullable String since) {

        long minutes() {
            return Duration.between(from, until).toMinutes();
        }
    }

    static final List<Rule<Declared>> DECLARING = List.of(
            new Rule<Declared>("W1", "at least one whole minute was given, on one day", it -> unless(it.minutes() >= 1 && it.from.toLocalDate().equals(it.until.toLocalDate()), "served_until", "corps.finding.w1-declared")),
            new Rule<Declared>("W6", "declared when it is over, and soon", it -> unless(!it.until.isAfter(it.now) && !it.from.toLocalDate().isBefore(it.now.toLocalDate().minusDays(it.days)), "served_from", "corps.finding.w6", it.days)),
            new Rule<Declared>("W7", "a day has its end", it -> unless(it.before + it.minutes() <= it.most, "served_until", "corps.finding.w7", it.most, it.before)),
            new Rule<Declared>("W4", "paid staff give no hours to their own project", it -> unless(!it.paid, "about", "corps.finding.w4")),
            new Rule<Declared>("W5", "nobody is in two places at once", it -> unless(it.other == null, "served_from", "corps.finding.w5-other", Objects.requireNonNullElse(it.other, ""), Objects.requireNonNullElse(it.since, ""))));

    static final List<Rule<Limit>> TIME = List.of(
            new Rule<Limit>("W3", "recorded within ten working days", it -> unless(!it.today.isAfter(it.due), "", "corps.finding.w3", it.due)));

    private RecordRules() {}

    static List<Finding> judge(Case it) {
        return Rule.all(RECORDING, it);
    }

    /** The id of the first rule that does not hold. */
    static Stream<String> broken(Case it) {
        return RECORDING.stream().filter(rule -> rule.judge().apply(it).findAny().isPresent()).map(Rule::id);
    }
}
