package org.yicai.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** What people are, where, and for how long. */
@Component
public class Appointments {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Appointments(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /**
     * Appoints a person in the actor's subdistrict from today on.
     *
     * @return the finding when the person holds this very appointment already; otherwise empty
     */
    public Optional<Finding> appoint(Actor by, PersonId person, OrganisationId organisation, Role role, @Nullable UUID community, @Nullable LocalDate until) {
        var id = Ids.next(clock.instant());
        if (holds(by.subdistrict(), person, organisation, role)) {
            return Optional.of(Finding.at("role", "party.finding.appointed-already"));
        }
        var rows = sql.sql("""
                insert into party.appointment (id, subdistrict, person, organisation, role, community, from_day, until_day)
                values (:id, :subdistrict, :person, :organisation, :role, :community, :from, :until) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("role", role.name())
                .param("community", community)
                .param("from", places.today())
                .param("until", until)
                .update();
        if (rows == 0) {
            return Optional.of(Finding.at("role", "party.finding.appointment-dates"));
        }
        journal.append(Fact.first("party", "person-appointed", id, by)
                .with("person", person)
                .with("organisation", organisation)
                .with("role", role)
                .with("until", until));
        return Optional.empty();
    }

    /**
     * Ends an appointment in the actor's subdistrict: with yesterday, or with today when it only began today.
     *
     * @return whether there was one to end
     */
    public boolean end(Actor by, PersonId person, OrganisationId organisation, Role role) {
        var ended = sql.sql("""
                update party.appointment set until_day = greatest(from_day, cast(:today as date) - 1)
                 where subdistrict = :subdistrict and person = :person and organisation = :organisation and role = :role
                   and from_day <= :today and (until_day is null or until_day >= :today)
                returning id
                """)
                .param("subdistrict", by.subdistrict().value())
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("role", role.name())
                .param("today", places.today())
                .query(UUID.class)
                .list();
        ended.forEach(id -> journal.append(Fact.of("party", "appointment-ended", id, by).with("person", person).with("organisation", organisation).with("role", role)));
        return !ended.isEmpty();
    }

    private boolean holds(SubdistrictId subdistrict, PersonId person, OrganisationId organisation, Role role) {
        return !sql.sql("""
                select 1 from party.appointment
                 where subdistrict = :subdistrict and person = :person and organisation = :organisation and role = :role
                   and (until_day is null or until_day >= :today)
                """)
                .param("subdistrict", subdistrict.value())
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("role", role.name())
                .param("today", places.today())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** The organisations a person is tied to today, in whatever role: what recusal is computed from. */
    public Set<OrganisationId> organisationsOf(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select distinct organisation as value from party.appointment
                 where subdistrict = :subdistrict and person = :person and from_day <= :today and (until_day is null or until_day >= :today)
                """)
                .param("subdistrict", subdistrict.value())
                .param("person", person.value())
                .param("today", places.today())
                .query(OrganisationId.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A person who may be chosen from a list.
     *
     * @param organisation the name of the organisation that makes the person eligible
     */
    public record Candidate(PersonId id, String name, String organisation) {}

    /** Everybody who holds one of the roles today, by name. */
    public List<Candidate> holders(SubdistrictId subdistrict, Role... roles) {
        return sql.sql("""
                select p.id, p.name, string_agg(distinct o.name, '、' order by o.name) as organisation
                  from party.appointment a
                  join party.person p on p.id = a.person
                  join party.organisation o on o.id = a.organisation
                 where a.subdistrict = :subdistrict and a.role = any (:roles) and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                 group by p.id, p.name order by p.name
                """)
                .param("subdistrict", subdistrict.value())
                .param("roles", java.util.Arrays.stream(roles).map(Enum::name).toArray(String[]::new))
                .param("today", places.today())
                .query(Candidate.class)
                .list();
    }

    /** Those who hold the role in this very organisation today, by name. */
    public List<Candidate> colleagues(SubdistrictId subdistrict, OrganisationId organisation, Role role) {
        return sql.sql("""
                select distinct p.id, p.name, o.name as organisation
                  from party.appointment a
                  join party.person p on p.id = a.person
                  join party.organisation o on o.id = a.organisation
                 where a.subdistrict = :subdistrict and a.organisation = :organisation and a.role = :role and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                 order by p.name
                """)
                .param("subdistrict", subdistrict.value())
                .param("organisation", organisation.value())
                .param("role", role.name())
                .param("today", places.today())
                .query(Candidate.class)
                .list();
    }
}
