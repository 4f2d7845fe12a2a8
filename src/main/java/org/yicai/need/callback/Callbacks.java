package org.yicai.need.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.History;
import org.yicai.need.LastWords;
import org.yicai.need.NeedId;
import org.yicai.need.Topic;
import org.yicai.party.Household;
import org.yicai.party.Households;
import org.yicai.place.Places;

/** The open callbacks: those that nobody answered, for a call or a visit, and those for the sheets of paper. */
@Component
public class Callbacks {

    /** How long whoever took a call keeps it, and sees the number. */
    static final Duration HELD = Duration.ofDays(3);

    private static final int MOST = 100;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final History history;
    private final Households households;

    // six: what is asked, and what is noted of it
    Callbacks(JdbcClient sql, Journal journal, Clock clock, Places places, History history, Households households) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.history = history;
        this.households = households;
    }

    /**
     * A matter that waits for its resident's word.
     *
     * @param claimedBy who said that it is done
     * @param caller who took it upon himself to ask; null for nobody
     */
    record Open(UUID id, NeedId need, Receipt receipt, String title, Topic topic, @Nullable UUID community, String spot, boolean openToAll, String kind, String doer,
            @Nullable UUID claimedBy, @Nullable UUID doerPerson, @Nullable UUID doerOrganisation, String household, LocalDate askedOn, @Nullable Instant unansweredAt,
            @Nullable UUID caller, @Nullable Instant calledAt, int tries) {

        /** Nobody asks about their own work. */
        boolean own(Actor actor) {
            return Doers.own(actor, doerPerson, claimedBy, doerOrganisation);
        }

        boolean taken(Actor actor, Instant now) {
            return actor.person() != null && actor.person().value().equals(caller) && calledAt != null && calledAt.plus(HELD).isAfter(now);
        }

        boolean free(Instant now) {
            return caller == null || calledAt == null || !calledAt.plus(HELD).isAfter(now);
        }
    }

    private static final String OPEN = """
            select c.id, c.need, n.receipt, n.title, n.topic, n.community, n.spot, n.open_to_all, c.kind, c.doer, c.claimed_by, c.doer_person, c.doer_organisation,
                   c.household, c.asked_on, c.unanswered_at, c.caller, c.called_at, c.tries
              from need.callback c join need.need n on n.id = c.need
             where c.subdistrict = :subdistrict and c.answered_at is null and c.ended_at is null
            """;

    /** Those without an answer at the end of the limit, the longest waiting first; at most a hundred. */
    List<Open> unanswered(SubdistrictId subdistrict) {
        return sql.sql(OPEN + """
                 and c.unanswered_at is not null and n.bypass is null
                 and not exists (select 1 from party.published_rest r where r.subdistrict = c.subdistrict and r.household = c.household)
                 order by c.unanswered_at, c.id limit :most
                """).param("subdistrict", subdistrict.value()).param("most", MOST).query(Open.class).list();
    }

    /** Those of a community whose households were not asked this week; at most a hundred. @param community null for the needs of no community */
    List<Open> paper(SubdistrictId subdistrict, @Nullable UUID community) {
        return sql.sql(OPEN + """
                 and n.bypass is null and n.community is not distinct from cast(:community as uuid) and c.asked_on <= :today
                 and not exists (select 1 from party.published_rest r where r.subdistrict = c.subdistrict and r.household = c.household)
                 and not exists (select 1 from party.published_asking a
                                  where a.subdistrict = c.subdistrict and a.household = c.household and a.asked_on > cast(:today as date) - 7)
                 order by c.asked_on, c.id limit :most
                """).param("subdistrict", subdistrict.value()).param("community", community).param("today", places.today()).param("most", MOST).query(Open.class).list();
    }

    /** @throws Missing when it is no call of this subdistrict, or has its answer */
    Open get(SubdistrictId subdistrict, UUID id) {
        return sql.sql(OPEN + " and c.id = :id and c.unanswered_at is not null").param("subdistrict", subdistrict.value()).param("id", id).query(Open.class).optional().orElseThrow(Missing::new);
    }

    /** What a need waits for; empty when its resident is not asked. */
    Optional<Open> of(SubdistrictId subdistrict, NeedId need) {
        return sql.sql(OPEN + " and c.need = :need").param("subdistrict", subdistrict.value()).param("need", need.value()).query(Open.class).optional();
    }

    /** Whether this actor did what the need's resident is asked about. */
    public boolean own(Actor actor, NeedId need) {
        return of(actor.subdistrict(), need).filter(each -> each.own(actor)).isPresent();
    }

    /** The number left with a need; null when there is none. For whoever took the call, and for messages. */
    public @Nullable String phone(NeedId need) {
        return sql.sql("select phone from need.need where id = :id and phone is not null").param("id", need.value()).query(String.class).optional().orElse(null);
    }

    /**
     * Takes a call; for three days it is nobody else's.
     *
     * @throws Refusal (409) when somebody was faster
     */
    void take(Actor actor, Open call) {
        var rows = sql.sql("""
                update need.callback set caller = :me, called_at = :now
                 where id = :id and answered_at is null and ended_at is null and (caller is null or caller = :me or called_at <= :before)
                """)
                .param("me", actor.requirePerson().value())
                .param("now", now())
                .param("before", clock.instant().minus(HELD).atOffset(ZoneOffset.UTC))
                .param("id", call.id)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("need", "call-taken", call.id, actor));
    }

    /** Notes that nobody was there; that is no answer. */
    void notReached(Actor actor, Open call) {
        sql.sql("update need.callback set tries = tries + 1 where id = :id").param("id", call.id).update();
        history.note(actor, call.need, "NOT_REACHED", "");
        journal.append(Fact.of("need", "resident-not-reached", call.id, actor));
    }

    /** Notes that the household does not want to be asked any more; the matter stays without an answer. */
    void refuse(Actor actor, Open call) {
        var rows = sql.sql("update need.callback set ended_at = :now, ended_how = 'REFUSED' where id = :id and answered_at is null and ended_at is null")
                .param("now", now()).param("id", call.id).update();
        Refusal.unlessChanged(rows);
        history.note(actor, call.need, "NO_MORE", "");
        journal.append(Fact.of("need", "word-refused", call.id, actor));
        households.end(actor, LastWords.matter(call.kind), call.id);
        households.rest(actor, new Household(call.household, ""));
    }

    /** What was asked again and got no answer by the end of the link goes to those who ring up, too. */
    public void overdue(SubdistrictId subdistrict) {
        sql.sql("""
                update need.callback set unanswered_at = :now
                 where subdistrict = :subdistrict and kind = 'AGAIN' and asked_on < :before and answered_at is null and ended_at is null and unanswered_at is null
                """).param("now", now()).param("subdistrict", subdistrict.value()).param("before", places.today().minusDays(14)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
