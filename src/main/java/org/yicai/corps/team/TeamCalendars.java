package org.yicai.corps.team;

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
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Keys;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Where the members of a team serve, and the secret address under which a calendar programme reads it. */
@Component
class TeamCalendars {

    private static final String KEY = "team-calendar";
    private static final Duration BACK = Duration.ofDays(30);
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Keys keys;
    private final Places places;

    TeamCalendars(JdbcClient sql, Journal journal, Clock clock, Keys keys, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.keys = keys;
        this.places = places;
    }

    /** One position of one activity. @param members of the team on it; nobody's name */
    record Shift(UUID position, UUID activity, String title, String name, String venue, Instant startsAt, Instant endsAt, @Nullable Instant cancelledAt, int members) {}

    record Team(SubdistrictId subdistrict, OrganisationId id, String name) {}

    /** The path of the calendar; empty when there is none. */
    Optional<String> address(SubdistrictId subdistrict, OrganisationId team) {
        return sql.sql("select id from corps.team_calendar where subdistrict = :subdistrict and team = :team and ended_at is null")
                .param("subdistrict", subdistrict.value()).param("team", team.value()).query(UUID.class).optional()
                .map(id -> "/ics/teams/" + keys.token(KEY, id));
    }

    /** Makes a new address; the one before is good for nothing from now on. */
    void renew(Actor actor, OrganisationId team) {
        sql.sql("update corps.team_calendar set ended_at = :at where subdistrict = :subdistrict and team = :team and ended_at is null returning id")
                .param("at", at(clock.instant())).param("subdistrict", actor.subdistrict().value()).param("team", team.value()).query(UUID.class).list()
                .forEach(each -> journal.append(Fact.of("corps", "team-calendar-ended", each, actor)));
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.team_calendar (id, subdistrict, team, made_at) values (:id, :subdistrict, :team, :at)")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("team", team.value()).param("at", at(clock.instant())).update();
        journal.append(Fact.first("corps", "team-calendar-made", id, actor).with("team", team));
    }

    /** @throws Missing when the token is none of ours, or was renewed since */
    Team team(String token) {
        return sql.sql("select t.subdistrict, t.team as id, o.name from corps.team_calendar t join party.published_organisation o on o.id = t.team where t.id = :id and t.ended_at is null")
                .param("id", keys.id(KEY, token)).query(Team.class).optional().orElseThrow(Missing::new);
    }

    /** From thirty days ago on; at most 300. */
    List<Shift> shifts(Team team) {
        return sql.sql("""
                select n.id as position, n.activity, n.title, n.name, n.venue, n.starts_at, n.ends_at, n.cancelled_at, count(*) as members
                  from activity.published_sign_up s join activity.published_position n on n.id = s.position
                 where s.subdistrict = :subdistrict and s.withdrawn_at is null and s.ends_at > :since
                   and exists (select 1 from party.published_appointment a where a.person = s.person and a.organisation = :team and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER')
                                  and a.from_day <= :today and (a.until_day is null or a.until_day >= :today))
                 group by n.id, n.activity, n.title, n.name, n.venue, n.starts_at, n.ends_at, n.cancelled_at order by n.starts_at, n.id limit 300
                """).param("subdistrict", team.subdistrict.value()).param("team", team.id.value()).param("since", at(clock.instant().minus(BACK))).param("today", places.today()).query(Shift.class).list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
