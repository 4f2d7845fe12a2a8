package org.yicai.corps.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.Corps;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;
import org.yicai.place.Places;

/** Who pledged, and what they say of themselves. */
@Component
class Volunteers {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Appointments appointments;
    private final Corps corps;

    // six: what people say of themselves, when, and to which corps they belong by it
    Volunteers(JdbcClient sql, Journal journal, Clock clock, Places places, Appointments appointments, Corps corps) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.appointments = appointments;
        this.corps = corps;
    }

    /** In one statement; empty for somebody who has not pledged here. */
    Optional<Volunteer> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select v.id, v.person, p.name, v.pledged_at, v.born, array_to_string(v.skills, ' ') as skills, array_to_string(v.languages, ' ') as languages,
                       array_to_string(v.times, ' ') as times, array_to_string(v.communities, ' ') as communities, v.wishes, v.external_number,
                       v.paused_at, v.paused_until, g.id as guardian, g.name as guardian_name, g.consented_at, h.consented_at as health_since
                  from corps.volunteer v join party.published_person p on p.id = v.person
                  left join corps.guardianship g on g.subdistrict = v.subdistrict and g.person = v.person and g.withdrawn_at is null
                  left join corps.health_note h on h.subdistrict = v.subdistrict and h.person = v.person and h.withdrawn_at is null
                 where v.subdistrict = :subdistrict and v.person = :person
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).query(Volunteer.class).optional();
    }

    /** @throws Refusal (409) for somebody who has not pledged */
    Volunteer require(Actor actor) {
        return of(actor.subdistrict(), actor.requirePerson()).orElseThrow(() -> Refusal.tooLate("corps.refused.no-pledge"));
    }

    /** @throws Refusal (409) while no corps is chartered here */
    OrganisationId corps(SubdistrictId subdistrict) {
        return corps.of(subdistrict).orElseThrow(() -> Refusal.tooLate("corps.refused.no-charter"));
    }

    /** Joins the corps; a minor belongs to it only when the guardian has agreed. */
    void pledge(Actor actor, @Nullable LocalDate born) {
        var corps = corps(actor.subdistrict());
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.volunteer (id, subdistrict, person, pledged_at, born, changed_at) values (:id, :subdistrict, :person, :at, :born, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("born", born)
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.finding.pledged");
        }
        journal.append(Fact.first("corps", "volunteer-pledged", id, actor).with("minor", born != null));
        if (born == null) {
            appointments.appoint(actor, actor.requirePerson(), corps, Role.VOLUNTEER, null, null);
        }
    }

    /** Belongs to the corps from today on, unless the person does already. */
    void belong(Actor actor) {
        appointments.appoint(actor, actor.requirePerson(), corps(actor.subdistrict()), Role.VOLUNTEER, null, null);
    }

    /** What the form of the profile says. */
    record Words(List<String> skills, List<String> languages, List<String> times, List<UUID> communities, String wishes, String externalNumber) {}

    void change(Actor actor, Volunteer volunteer, Words words) {
        sql.sql("""
                update corps.volunteer set skills = :skills, languages = :languages, times = :times, communities = :communities, wishes = :wishes,
                       external_number = :external, changed_at = :at where id = :id
                """)
                .param("skills", words.skills.toArray(String[]::new))
                .param("languages", words.languages.toArray(String[]::new))
                .param("times", words.times.toArray(String[]::new))
                .param("communities", words.communities.toArray(UUID[]::new))
                .param("wishes", words.wishes)
                .param("external", words.externalNumber)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", volunteer.id())
                .update();
        journal.append(Fact.of("corps", "volunteer-changed", volunteer.id(), actor).with("skills", String.join(" ", words.skills)).with("languages", String.join(" ", words.languages))
                .with("times", String.join(" ", words.times)).with("wishes", words.wishes).with("external", words.externalNumber));
    }

    /** @param until the last day; null: until the volunteer comes back */
    void pause(Actor actor, Volunteer volunteer, @Nullable LocalDate until) {
        sql.sql("update corps.volunteer set paused_at = :at, paused_until = :until where id = :id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("until", until).param("id", volunteer.id()).update();
        journal.append(Fact.of("corps", "volunteer-paused", volunteer.id(), actor).with("until", until));
    }

    /** @throws Refusal (409) for somebody who did not pause */
    void comeBack(Actor actor, Volunteer volunteer) {
        if (sql.sql("update corps.volunteer set paused_at = null, paused_until = null where id = :id and paused_at is not null").param("id", volunteer.id()).update() == 0) {
            throw Refusal.tooLate("corps.refused.not-paused");
        }
        journal.append(Fact.of("corps", "volunteer-returned", volunteer.id(), actor));
    }

    /** Whether the leader leads a team the person belongs to. */
    boolean inTeamOf(Actor leader, PersonId person) {
        return appointments.organisationsOf(leader.subdistrict(), person).stream().anyMatch(each -> leader.is(Role.VOLUNTEER_LEADER, each));
    }

    LocalDate today() {
        return places.today();
    }
}
