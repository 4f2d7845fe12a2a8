package org.yicai.corps.proposal;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.party.Notices;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;

/** What was sent, and what people say to it. */
@Component
class Invitations {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final LocalWays ways;
    private final Notices notices;

    Invitations(JdbcClient sql, Journal journal, Clock clock, LocalWays ways, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.ways = ways;
        this.notices = notices;
    }

    /** @param title of the activity, or the entrance of a visit */
    private record Chosen(@Nullable UUID position, @Nullable UUID activity, @Nullable UUID visit, UUID person, String title, String name, java.time.Instant startsAt) {}

    /**
     * Sends what was not struck out: an invitation each, and one message each.
     *
     * @return how many
     * @throws Refusal (409) when it was sent or replaced a moment ago
     */
    int send(Actor actor, Proposed it) {
        if (sql.sql("update corps.proposal set sent_at = :now, sent_by = :by where id = :id and made_at is not null and sent_at is null and ended_at is null")
                .param("now", now()).param("by", actor.requirePerson().value()).param("id", it.id()).update() == 0) {
            throw Refusal.tooLate("corps.refused.proposal-closed");
        }
        var chosen = sql.sql("""
                select c.position, n.activity, c.visit, c.person, coalesce(n.title, v.entrance) as title, coalesce(n.name, '') as name, coalesce(n.starts_at, v.starts_at) as starts_at
                  from corps.proposed_place c left join activity.published_position n on n.id = c.position left join activity.published_open_visit v on v.id = c.visit
                 where c.proposal = :id and c.struck_at is null and (n.starts_at > :now and n.cancelled_at is null or v.starts_at > :now and v.lacks > 0)
                   and not exists (select 1 from corps.invitation i where (i.position = c.position or i.visit = c.visit) and i.person = c.person) order by c.id
                """).param("id", it.id()).param("now", now()).query(Chosen.class).list();
        journal.append(Fact.of("corps", "proposal-sent", it.id(), actor).with("invitations", chosen.size()));
        var most = Duration.ofHours(ways.number(actor.subdistrict(), Way.INVITATION_HOURS));
        chosen.forEach(each -> invite(actor, it, each, most));
        return chosen.size();
    }

    private void invite(Actor actor, Proposed it, Chosen each, Duration most) {
        var id = Ids.next(clock.instant());
        var until = clock.instant().plus(most);
        sql.sql("insert into corps.invitation (id, subdistrict, proposal, activity, position, visit, person, sent_at, until) values (:id, :subdistrict, :proposal, :activity, :position, :visit, :person, :now, :until)")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("proposal", it.id()).param("activity", each.activity).param("position", each.position).param("visit", each.visit).param("person", each.person)
                .param("now", now()).param("until", (until.isAfter(each.startsAt) ? each.startsAt : until).atOffset(ZoneOffset.UTC)).update();
        journal.append(Fact.first("corps", "invitation-sent", id, actor).with("position", each.position).with("visit", each.visit).with("person", each.person));
        notices.tell(actor.subdistrict(), Notices.To.person(each.person), Notices.Kind.ACTIVITY, each.visit == null ? "corps.news.invited" : "corps.news.invited-visit", each.title, each.name);
    }

    private static final String COLUMNS = """
            select i.id, i.activity, i.position, i.visit, coalesce(n.title, v.kind, '') as title, coalesce(n.name, o.name, '') as name, coalesce(n.duty, '') as duty, coalesce(n.venue, v.entrance, '') as venue,
                   coalesce(n.community, v.community) as community, coalesce(n.starts_at, v.starts_at) as starts_at, coalesce(n.ends_at, v.ends_at) as ends_at, n.cancelled_at,
                   coalesce(n.seats - n.taken, v.lacks, 0) as left, n.skill, n.sex, n.sex_because, n.risk,
                   coalesce((select c.familiar from corps.proposed_place c where c.proposal = i.proposal and (c.position = i.position or c.visit = i.visit) and c.person = i.person), false) as familiar, i.until, i.answer
              from corps.invitation i left join activity.published_position n on n.id = i.position
              left join activity.published_open_visit v on v.id = i.visit left join party.published_organisation o on o.id = v.provider
            """;

    /** Somebody's own, for what has not begun. */
    List<Invitation> of(Actor actor) {
        return sql.sql(COLUMNS + " where i.subdistrict = :subdistrict and i.person = :person and coalesce(n.starts_at, v.starts_at) > :now order by starts_at, i.id limit 100")
                .param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).param("now", now()).query(Invitation.class).list();
    }

    /** @throws Missing when it is not the actor's own */
    Invitation get(Actor actor, UUID id) {
        return sql.sql(COLUMNS + " where i.id = :id and i.person = :person").param("id", id).param("person", actor.requirePerson().value()).query(Invitation.class).optional().orElseThrow(Missing::new);
    }

    /** @throws Refusal (409) when it was answered before, or its time is over (rule M6) */
    void answer(Actor actor, Invitation it, boolean yes) {
        var rows = sql.sql("update corps.invitation set answer = :answer, answered_at = :now where id = :id and answer is null and until > :now")
                .param("answer", yes ? "ACCEPTED" : "DECLINED").param("now", now()).param("id", it.id()).update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.refused.invitation-over");
        }
        journal.append(Fact.of("corps", yes ? "invitation-accepted" : "invitation-declined", it.id(), actor));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
