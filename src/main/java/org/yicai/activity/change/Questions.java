package org.yicai.activity.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.activity.change.Hindrances.Comer;
import org.yicai.activity.change.Hindrances.Hindrance;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;

/** "Does it still suit you?": asked of everybody who has a seat when something changes. Silence keeps the seat, but where a rule is in the way only until a moment. */
@Component
class Questions {

    private static final Duration LEAST = Duration.ofHours(1);
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final LocalWays ways;

    Questions(JdbcClient sql, Journal journal, Clock clock, LocalWays ways) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.ways = ways;
    }

    /** Until when a seat is kept for somebody in whose way a rule is: the last sign-out, or an hour where that is near; null when it begins too soon to ask. */
    @Nullable Instant until(SubdistrictId subdistrict, Instant starts) {
        var now = clock.instant();
        var last = starts.minus(Duration.ofHours(ways.number(subdistrict, Way.SIGN_OUT_HOURS)));
        var least = now.plus(LEAST).isBefore(starts) ? now.plus(LEAST) : starts;
        var until = last.isBefore(least) ? least : last;
        return until.isAfter(now) ? until : null;
    }

    void ask(Actor by, UUID change, List<Comer> comers, @Nullable Instant until) {
        sql.sql("update activity.still_coming set answered_at = :at, answer = 'SUPERSEDED' where sign_up = any (:sign_ups) and answered_at is null")
                .param("at", now()).param("sign_ups", comers.stream().map(Comer::signUp).toArray(UUID[]::new)).update();
        comers.forEach(each -> ask(by, change, each.signUp(), each.hindrance(), each.hindrance() == null ? null : until));
    }

    private void ask(Actor by, UUID change, UUID signUp, @Nullable Hindrance hindrance, @Nullable Instant until) {
        sql.sql("""
                insert into activity.still_coming (id, subdistrict, change, sign_up, rule, hindrance, hindrance_arg, until) values (:id, :subdistrict, :change, :signUp, :rule, :hindrance, :arg, :until)
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", by.subdistrict().value())
                .param("change", change)
                .param("signUp", signUp)
                .param("rule", hindrance == null ? null : hindrance.rule())
                .param("hindrance", hindrance == null ? null : hindrance.why().key())
                .param("arg", hindrance == null || hindrance.why().args().isEmpty() ? null : String.valueOf(hindrance.why().args().getFirst()))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /**
     * A question that waits for an answer.
     *
     * @param rule that is in the way; null for none
     * @param accepted whether the person said yes to the risk as it is now
     */
    record Open(UUID id, UUID signUp, UUID activity, UUID person, @Nullable UUID position, @Nullable String rule, @Nullable String hindrance, @Nullable String hindranceArg, boolean accepted, String title) {

        Finding why() {
            return new Finding("position", String.valueOf(hindrance), hindranceArg == null ? List.of() : List.of(hindranceArg));
        }
    }

    private static final String OPEN = """
            select k.id, k.sign_up, s.activity, s.person, s.position, k.rule, k.hindrance, k.hindrance_arg, s.risk_accepted_at is not null as accepted, a.title
              from activity.still_coming k join activity.sign_up s on s.id = k.sign_up join activity.activity a on a.id = s.activity
             where k.answered_at is null and s.withdrawn_at is null and s.person is not null
            """;

    Optional<Open> of(ActivityId activity, PersonId person) {
        return sql.sql(OPEN + " and s.activity = :activity and s.person = :person").param("activity", activity.value()).param("person", person.value()).query(Open.class).optional();
    }

    /** Those whose moment has passed; at most 200. */
    List<Open> late(SubdistrictId subdistrict) {
        return sql.sql(OPEN + " and k.subdistrict = :subdistrict and k.until <= :now and a.cancelled_at is null and a.starts_at > :now order by k.until, k.id limit 200")
                .param("subdistrict", subdistrict.value()).param("now", now()).query(Open.class).list();
    }

    /** "I can still come": said by the person, or by nothing being in the way any more. */
    boolean can(Actor by, Open question, boolean riskAccepted) {
        int rows = answer(question, "CAN");
        if (rows == 1 && riskAccepted) {
            sql.sql("update activity.sign_up set risk_accepted_at = :at where id = :id and risk_accepted_at is null").param("at", now()).param("id", question.signUp).update();
        }
        if (rows == 1) {
            journal.append(Fact.of("activity", "still-coming", question.signUp, by).with("risk_accepted", riskAccepted));
        }
        return rows == 1;
    }

    /** Nobody answered: the seat is given up. */
    boolean lapse(Actor by, Open question) {
        if (answer(question, "LAPSED") == 0) {
            return false;
        }
        int rows = sql.sql("update activity.sign_up set withdrawn_at = :at where id = :id and withdrawn_at is null").param("at", now()).param("id", question.signUp).update();
        if (rows == 1) {
            journal.append(Fact.of("activity", "sign-up-withdrawn", question.signUp, by).with("rule", question.rule));
        }
        return rows == 1;
    }

    private int answer(Open question, String word) {
        return sql.sql("update activity.still_coming set answered_at = :at, answer = :answer where id = :id and answered_at is null").param("at", now()).param("answer", word).param("id", question.id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
