package org.yicai.corps.team;

import java.time.Clock;
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
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;
import org.yicai.place.Places;

/** Who belongs to a team, who asks to, and who left. Nothing of it is ever deleted. */
@Component
class Members {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Appointments appointments;

    Members(JdbcClient sql, Journal journal, Clock clock, Places places, Appointments appointments) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.appointments = appointments;
    }

    /** An ask as its leader answers it. */
    record Ask(UUID id, OrganisationId team, String teamName, @Nullable OrganisationId fromTeam, @Nullable String fromName, PersonId person, String name, boolean open) {}

    /** Those who ask first, the oldest first, then the members, leaders first; at most 500. In one statement. */
    List<TeamPage.Row> people(SubdistrictId subdistrict, OrganisationId team) {
        return sql.sql("""
                select r.person, p.name, r.leader, r.ask, r.words, coalesce(f.name, '') as from_name, r.asked_at
                  from (select k.person, false as leader, k.id as ask, k.words, k.from_team, k.asked_at from corps.team_ask k
                         where k.subdistrict = :subdistrict and k.team = :team and k.answered_at is null and k.retracted_at is null
                        union all
                        select a.person, bool_or(a.role = 'VOLUNTEER_LEADER'), null, '', null, null from party.published_appointment a
                         where a.subdistrict = :subdistrict and a.organisation = :team and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER')
                           and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                         group by a.person) r
                  join party.published_person p on p.id = r.person
                  left join party.published_organisation f on f.id = r.from_team
                 order by r.asked_at, r.leader desc, p.name limit 500
                """).param("subdistrict", subdistrict.value()).param("team", team.value()).param("today", places.today()).query(TeamPage.Row.class).list();
    }

    /** The teams a person belongs to today, without one. */
    List<TeamPage.Other> others(SubdistrictId subdistrict, PersonId person, OrganisationId but) {
        return sql.sql("""
                select distinct o.id, o.name from party.published_appointment a join party.published_organisation o on o.id = a.organisation
                 where a.subdistrict = :subdistrict and a.person = :person and o.kind = 'VOLUNTEER_TEAM' and o.id <> :but and a.role = 'VOLUNTEER'
                   and a.from_day <= :today and (a.until_day is null or a.until_day >= :today) order by o.name
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).param("but", but.value()).param("today", places.today()).query(TeamPage.Other.class).list();
    }

    /** @throws Refusal (409) when an ask waits already */
    void ask(Actor actor, OrganisationId team, @Nullable UUID from, String words) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.team_ask (id, subdistrict, team, from_team, person, words, asked_at)
                values (:id, :subdistrict, :team, :from, :person, :words, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("team", team.value())
                .param("from", from)
                .param("person", actor.requirePerson().value())
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.finding.team-asked");
        }
        journal.append(Fact.first("corps", "team-asked", id, actor).with("team", team).with("from", from).with("words", words));
    }

    /** @throws Missing when there is none in this subdistrict */
    Ask get(SubdistrictId subdistrict, UUID id) {
        return sql.sql("""
                select k.id, k.team, t.name as team_name, k.from_team, f.name as from_name, k.person, p.name, k.answered_at is null and k.retracted_at is null as open
                  from corps.team_ask k join party.published_organisation t on t.id = k.team join party.published_person p on p.id = k.person
                  left join party.published_organisation f on f.id = k.from_team
                 where k.subdistrict = :subdistrict and k.id = :id
                """).param("subdistrict", subdistrict.value()).param("id", id).query(Ask.class).optional().orElseThrow(Missing::new);
    }

    /**
     * The leader's word. A yes appoints, and ends the place in the team somebody moves from.
     *
     * @throws Refusal (409) when it was answered before
     */
    void answer(Actor leader, Ask ask, boolean yes, String reason) {
        var rows = sql.sql("update corps.team_ask set answered_by = :by, answered_at = :at, taken = :yes, reason = :reason where id = :id and answered_at is null and retracted_at is null")
                .param("by", leader.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("yes", yes)
                .param("reason", reason)
                .param("id", ask.id)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "team-ask-answered", ask.id, leader).with("taken", yes).with("reason", reason));
        if (yes) {
            appointments.appoint(leader, ask.person, ask.team, Role.VOLUNTEER, null, null);
            if (ask.fromTeam != null) {
                appointments.end(leader, ask.person, ask.fromTeam, Role.VOLUNTEER);
            }
        }
    }

    /** The one who asked takes it back. @throws Refusal (409) when it was answered or taken back before */
    void takeBack(Actor actor, OrganisationId team) {
        var id = sql.sql("update corps.team_ask set retracted_at = :at where subdistrict = :subdistrict and team = :team and person = :person and answered_at is null and retracted_at is null returning id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subdistrict", actor.subdistrict().value())
                .param("team", team.value())
                .param("person", actor.requirePerson().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("corps.refused.team-no-ask"));
        journal.append(Fact.of("corps", "team-ask-retracted", id, actor));
    }

    /** @throws Refusal (409) for somebody who is no member */
    void leave(Actor actor, OrganisationId team, String words) {
        if (!appointments.end(actor, actor.requirePerson(), team, Role.VOLUNTEER)) {
            throw Refusal.tooLate("corps.refused.team-no-member");
        }
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.team_leaving (id, subdistrict, team, person, words, left_at) values (:id, :subdistrict, :team, :person, :words, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("team", team.value())
                .param("person", actor.requirePerson().value())
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("corps", "team-left", id, actor).with("team", team).with("words", words));
    }
}
