package org.yicai.corps.proposal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yicai.corps.Proposer;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.matching.Choice;
import org.yicai.matching.Matching;
import org.yicai.matching.Proposal;
import org.yicai.matching.Question;
import org.yicai.matching.Shift;
import org.yicai.matching.Volunteer;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/**
 * Answers weeks that were asked for, in the background and outside of any transaction: first an answer in seconds, then for
 * a while a better one, which takes its place unless a leader has begun to work with the first. A round says how many were answered.
 */
@Component
class Proposing extends Patrol implements Proposer {

    /** A node that began and fell silent for so long has died. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);
    /** Fewer choices than this are as good as they get. */
    private static final int WORTH_IT = 10;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Reading reading;
    private final Duration improve;
    private final boolean awake;

    // eight: what to read and write, when, and at which pace
    Proposing(JdbcClient sql, Journal journal, Clock clock, Reading reading, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds,
            @Value("${yicai.proposals.improve:20}") long improveSeconds) {
        super("proposals", places, transactions, everySeconds);
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.reading = reading;
        improve = Duration.ofSeconds(improveSeconds);
        awake = everySeconds > 0;
    }

    /** Begins as soon as the caller's transaction is committed; the round picks up what was lost with a node. */
    void soon() {
        if (awake && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    Thread.ofPlatform().daemon().name("proposal").start(Proposing.this::look);
                }
            });
        }
    }

    private record Asked(UUID id, LocalDate monday) {}

    @Override
    protected synchronized int visit(SubdistrictId subdistrict) {
        int answered = 0;
        while (transaction.execute(status -> begin(subdistrict)).orElse(null) instanceof Asked asked) {
            answer(subdistrict, asked);
            answered++;
        }
        return answered;
    }

    private Optional<Asked> begin(SubdistrictId subdistrict) {
        return sql.sql("""
                update corps.proposal set begun_at = :now where id = (select id from corps.proposal where subdistrict = :subdistrict and made_at is null and ended_at is null
                       and (begun_at is null or begun_at < :dead) order by asked_at limit 1 for update skip locked) returning id, monday
                """).param("subdistrict", subdistrict.value()).param("now", now()).param("dead", now().minus(GIVEN_UP)).query(Asked.class).optional();
    }

    private void answer(SubdistrictId subdistrict, Asked asked) {
        Question question = transaction.execute(status -> reading.question(subdistrict, asked.monday));
        var matching = new Matching(question);
        var first = matching.propose();
        var kept = transaction.execute(status -> keep(subdistrict, asked.id, question, first, "made_at is null"));
        if (kept && improve.isPositive() && first.choices().size() >= WORTH_IT) {
            var better = matching.improve(first, improve, 1, _ -> { });
            if (better.cost() < first.cost()) {
                transaction.execute(status -> keep(subdistrict, asked.id, question, better, "touched_at is null"));
            }
        }
    }

    /** @return false when it was sent, replaced or touched meanwhile */
    private boolean keep(SubdistrictId subdistrict, UUID id, Question question, Proposal proposal, String unless) {
        var choices = proposal.choices().stream().filter(each -> !each.kept()).toList();
        var people = question.volunteers().stream().collect(Collectors.toMap(Volunteer::id, each -> each));
        var shifts = question.shifts().stream().collect(Collectors.toMap(Shift::id, each -> each));
        var rows = sql.sql("update corps.proposal set made_at = coalesce(made_at, :now), improved_at = case when made_at is null then null else :now end, people = :people, untimed = :untimed, spread = :spread"
                        + " where id = :id and sent_at is null and ended_at is null and " + unless)
                .param("now", now()).param("id", id).param("people", people.size()).param("untimed", (int) people.values().stream().filter(each -> each.free().isEmpty()).count())
                .param("spread", spread(choices, people)).update();
        if (rows == 0) {
            return false;
        }
        sql.sql("delete from corps.proposed_place where proposal = :id").param("id", id).update();
        sql.sql("delete from corps.proposed_gap where proposal = :id").param("id", id).update();
        choices.forEach(each -> {
            var who = people.get(each.place().volunteer());
            var shift = shifts.get(each.place().shift());
            sql.sql("""
                    insert into corps.proposed_place (id, subdistrict, proposal, position, visit, person, possible, load, familiar, known, better)
                    values (:id, :subdistrict, :proposal, :position, :visit, :person, :possible, :load, :familiar, :known, :better)
                    """)
                    .param("id", Ids.next(clock.instant())).param("subdistrict", subdistrict.value()).param("proposal", id).param("position", position(shift)).param("visit", visit(shift))
                    .param("person", who.id().value()).param("possible", each.possible()).param("load", who.load()).param("familiar", familiar(who, shift)).param("known", who.knownIn().contains(shift.building()))
                    .param("better", Counts.write(each.better())).update();
        });
        proposal.gaps().forEach(each -> sql.sql("insert into corps.proposed_gap (id, subdistrict, proposal, position, visit, open, removed) values (:id, :subdistrict, :proposal, :position, :visit, :open, :removed)")
                .param("id", Ids.next(clock.instant())).param("subdistrict", subdistrict.value()).param("proposal", id).param("position", position(shifts.get(each.shift()))).param("visit", visit(shifts.get(each.shift())))
                .param("open", each.open()).param("removed", Counts.write(each.removed())).update());
        journal.append(Fact.of("corps", "proposal-made", id, Actor.nobody(subdistrict)).with("choices", choices.size()).with("gaps", proposal.gaps().size()).with("cost", proposal.cost()));
        return true;
    }

    private static @Nullable UUID position(Shift shift) {
        return shift.visit() ? null : shift.id().value();
    }

    private static @Nullable UUID visit(Shift shift) {
        return shift.visit() ? shift.id().value() : null;
    }

    /** Whether the person was in this household before, or served in this project. */
    static boolean familiar(Volunteer who, Shift shift) {
        return shift.elder() == null ? who.likes().contains(shift.topic()) : who.knows().contains(shift.elder());
    }

    /** Of those proposed: how many served how often, without names. */
    private static String spread(List<Choice> choices, java.util.Map<PersonId, Volunteer> people) {
        var spread = new TreeMap<Integer, Integer>();
        choices.stream().map(each -> each.place().volunteer()).distinct().forEach(each -> spread.merge(people.get(each).load(), 1, Integer::sum));
        return spread.entrySet().stream().map(each -> each.getKey() + ":" + each.getValue()).collect(Collectors.joining(" "));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
