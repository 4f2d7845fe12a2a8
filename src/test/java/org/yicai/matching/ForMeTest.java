package org.yicai.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.PersonId;
import org.yicai.web.Words;
import yicai.bench.matching.Instance;
import yicai.bench.matching.Translation;

/** What one person is shown, why, and what is hidden by which rule. */
class ForMeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final PersonId GRANDMOTHER = new PersonId(new UUID(3, 1));
    private final Volunteer volunteer = new Volunteer(new PersonId(new UUID(1, 1)), new Spot(0, 0), "", 40, Set.of("first aid"), Set.of("zh"),
            List.of(new Span(at(1, 8), at(1, 20)), new Span(at(2, 8), at(2, 20))), 2_000, 2, 600, 0, Set.of(GRANDMOTHER), Set.of());

    @Test
    void a_known_elder_comes_before_a_shorter_way_and_says_so() {
        var near = shift(1, at(1, 9), 100, null, Set.of());
        var known = shift(2, at(1, 9), 900, GRANDMOTHER, Set.of());
        var answer = list(near, known).of(volunteer, Set.of());
        assertThat(answer.offers()).extracting(each -> each.shift().id()).containsExactly(known.id(), near.id());
        assertThat(answer.offers().getFirst().reasons()).extracting(Offer.Reason::key).containsExactly("match.reason.knows", "match.reason.way");
        assertThat(list(near, shift(2, at(1, 9), 900, null, Set.of())).of(volunteer, Set.of()).offers().getFirst().shift()).isEqualTo(near);
    }

    @Test
    void what_is_hidden_is_counted_by_its_rule() {
        var mine = shift(9, at(1, 9), 100, null, Set.of());
        var answer = list(shift(1, at(1, 10), 0, null, Set.of()), shift(2, at(2, 9), 2_001, null, Set.of()), shift(3, at(2, 9), 0, null, Set.of("cooking")), shift(4, at(3, 9), 0, null, Set.of()),
                shift(5, at(2, 9), 0, null, Set.of("first aid"))).of(volunteer, Set.of(mine));
        assertThat(answer.offers()).extracting(each -> each.shift().id().value().getLeastSignificantBits()).containsExactly(5L);
        assertThat(answer.hidden()).containsOnlyKeys(HardRule.OVERLAP, HardRule.DISTANCE, HardRule.SKILL, HardRule.TIME);
    }

    @Test
    void nothing_of_a_made_week_is_lost_and_every_reason_has_its_sentence() {
        var question = new Translation(new Instance(50, 2_000, 6)).question;
        var list = new ForMe(question.monday(), question.shifts(), question.limits(), question.weights());
        var words = new Words();
        for (var each : question.volunteers()) {
            var answer = list.of(each, Set.of());
            assertThat(answer.offers().size() + answer.hidden().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2_000);
            assertThat(answer.offers()).isSortedAccordingTo((a, b) -> Integer.compare(a.points(), b.points()));
            answer.offers().stream().flatMap(offer -> offer.reasons().stream()).forEach(reason -> assertThat(words.has(reason.key())).as(reason.key()).isTrue());
        }
    }

    private static ForMe list(Shift... open) {
        return new ForMe(MONDAY, List.of(open), Limits.usual(), Weights.usual());
    }

    private static LocalDateTime at(int day, int hour) {
        return MONDAY.plusDays(day - 1L).atTime(hour, 0);
    }

    private static Shift shift(int number, LocalDateTime begin, int away, @Nullable PersonId elder, Set<String> skills) {
        return new Shift(new ShiftId(new UUID(2, number)), new Span(begin, begin.plusHours(2)), new Spot(away, 0), "", 1, skills, Set.of("zh"), 0, elder, false, Set.of(), "", false);
    }
}
