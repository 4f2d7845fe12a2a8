package org.yicai.council.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yicai.council.Choice;
import org.yicai.council.Constituency;
import org.yicai.council.ItemKind;
import org.yicai.council.Standing;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.web.Words;

/** Every rule of a conclusion and of what follows it, by its number: a case that holds and one that fails. */
class ConclusionRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID ID = new UUID(1, 2);
    private final Words words = new Words();

    private static Item item(@Nullable UUID session, @Nullable LocalDate writtenUntil) {
        return new Item(ID, ID, ItemKind.DESIGN, false, 1, "1001", "t", "p", "/", Instant.EPOCH, null, session, session == null ? null : 3, session == null ? null : DAY, true,
                writtenUntil == null ? null : DAY.minusDays(5), writtenUntil, null, null, null, null);
    }

    /** Eight seats, two of each constituency; those of the number are there and have voted. */
    private static List<Ballot.Row> seats(int there) {
        var rows = new ArrayList<Ballot.Row>();
        for (int i = 0; i < 8; i++) {
            rows.add(row(Constituency.values()[i % 4], i < there, i < there ? Choice.AGREE : null, null));
        }
        return rows;
    }

    private static Ballot.Row row(Constituency constituency, boolean present, @Nullable Choice choice, @Nullable String recusal) {
        return new Ballot.Row(UUID.randomUUID(), new PersonId(UUID.randomUUID()), "某", null, constituency, false, present, choice, choice == null ? null : "好", recusal);
    }

    private static List<Ballot.Row> with(int place, Ballot.Row row) {
        var rows = new ArrayList<>(seats(8));
        rows.set(place, row);
        return rows;
    }

    private static Ballot ballot(Item item, List<Ballot.Row> rows, Constituency... excused) {
        return new Ballot(item, rows, 60, DAY, Set.of(excused));
    }

    /** Two of three constituencies there, five of eight seats. */
    private static List<Ballot.Row> withoutResidents() {
        return seats(8).stream().map(each -> each.constituency() == Constituency.RESIDENT ? row(Constituency.RESIDENT, false, null, null) : each).toList();
    }

    static Stream<Arguments> conclusions() {
        var meeting = item(ID, null);
        return Stream.of(
                Arguments.of("G4", ballot(meeting, seats(8)), ballot(item(null, null), seats(8))),
                Arguments.of("G5", ballot(meeting, seats(5)), ballot(meeting, seats(4))),
                Arguments.of("G5", ballot(item(null, DAY.minusDays(1)), seats(5)), ballot(item(null, DAY.minusDays(1)), seats(4))),
                Arguments.of("G6", ballot(meeting, withoutResidents(), Constituency.RESIDENT), ballot(meeting, withoutResidents())),
                Arguments.of("G6", ballot(item(null, DAY.minusDays(1)), withoutResidents()), ballot(meeting, withoutResidents(), Constituency.CORE_VOLUNTEER)),
                Arguments.of("G7", ballot(meeting, with(0, row(Constituency.COMMUNITY_WORKER, true, null, "有关"))), ballot(meeting, with(0, row(Constituency.COMMUNITY_WORKER, true, null, null)))),
                Arguments.of("G8", ballot(item(null, DAY.minusDays(1)), seats(6)), ballot(item(null, DAY), seats(6))),
                Arguments.of("G8", ballot(item(null, DAY), seats(8)), ballot(item(null, DAY.plusDays(1)), seats(7))));
    }

    @ParameterizedTest
    @MethodSource("conclusions")
    void a_conclusion_follows_its_rules(String rule, Ballot holds, Ballot fails) {
        assertThat(ConclusionRules.judge(holds)).isEmpty();
        names(rule, ConclusionRules.judge(fails));
    }

    private void names(String rule, List<Finding> findings) {
        for (var language : Words.LANGUAGES) {
            assertThat(findings.stream().map(each -> words.say(language, each.key(), each.args().toArray()))).anySatisfy(text -> assertThat(text).containsPattern("\\b" + rule + "\\b"));
        }
    }

    static Stream<Arguments> standings() {
        return Stream.of(
                Arguments.of("G1", new Standing(ID, 2, 0, 0, DAY.minusDays(1)), new Standing(ID, 2, 1, 0, DAY.minusDays(1))),
                Arguments.of("G2", new Standing(ID, 0, 0, 0, DAY.minusDays(1)), new Standing(ID, 0, 0, 0, DAY)),
                Arguments.of("G2", new Standing(ID, 0, 0, 0, null), new Standing(ID, 0, 0, 0, DAY.plusDays(1))),
                Arguments.of("G3", new Standing(ID, 0, 0, 0, DAY.minusDays(1)), new Standing(ID, 0, 0, 1, DAY.minusDays(1))));
    }

    @ParameterizedTest
    @MethodSource("standings")
    void a_purchase_waits_for_what_is_open(String rule, Standing holds, Standing fails) {
        assertThat(holds.holds(DAY)).isEmpty();
        names(rule, fails.holds(DAY));
    }

    static Stream<Arguments> majorities() {
        var tied = with(0, row(Constituency.COMMUNITY_WORKER, true, Choice.RETURN, "有关"));
        return Stream.of(
                Arguments.of("recused votes do not count (G9)", tied, 7L, true),
                Arguments.of("a half is no majority", half(), 8L, false),
                Arguments.of("abstentions are votes", abstaining(), 8L, false));
    }

    private static List<Ballot.Row> half() {
        var rows = new ArrayList<Ballot.Row>();
        for (int i = 0; i < 8; i++) {
            rows.add(row(Constituency.values()[i % 4], true, i < 4 ? Choice.AGREE : Choice.RETURN, null));
        }
        return rows;
    }

    private static List<Ballot.Row> abstaining() {
        var rows = new ArrayList<Ballot.Row>();
        for (int i = 0; i < 8; i++) {
            rows.add(row(Constituency.values()[i % 4], true, i < 4 ? Choice.AGREE : Choice.ABSTAIN, null));
        }
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("majorities")
    void more_than_half_of_the_votes_cast_agree(String why, List<Ballot.Row> rows, long cast, boolean passes) {
        var ballot = ballot(item(ID, null), rows);
        assertThat(ballot.cast()).isEqualTo(cast);
        assertThat(ballot.passes()).isEqualTo(passes);
    }
}
