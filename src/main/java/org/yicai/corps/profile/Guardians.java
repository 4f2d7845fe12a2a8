package org.yicai.corps.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.LinkToken;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;

/** Guardians of minors: asked by a personal link, or their paper is noted by a leader (未成年人; 北京市志愿服务促进条例 art. 12). */
@Component
class Guardians {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Appointments appointments;
    private final Volunteers volunteers;

    Guardians(JdbcClient sql, Journal journal, Clock clock, Appointments appointments, Volunteers volunteers) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.appointments = appointments;
        this.volunteers = volunteers;
    }

    /** What a link opens. */
    record Open(UUID id, SubdistrictId subdistrict, PersonId person, String child, String name, @Nullable Instant consentedAt, @Nullable String mentor) {}

    /** Names the guardian, in the place of one named before who has not agreed. @return the token of the link */
    String name(Actor actor, Volunteer volunteer, String name, String phone) {
        var dropped = sql.sql("update corps.guardianship set withdrawn_at = :at where subdistrict = :subdistrict and person = :person and withdrawn_at is null and consented_at is null returning id")
                .param("at", now()).param("subdistrict", actor.subdistrict().value()).param("person", volunteer.person().value()).query(UUID.class).list();
        dropped.forEach(each -> journal.append(Fact.of("corps", "guardian-replaced", each, actor)));
        var token = LinkToken.next();
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.guardianship (id, subdistrict, person, name, phone, hash, asked_at) values (:id, :subdistrict, :person, :name, :phone, :hash, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", volunteer.person().value())
                .param("name", name)
                .param("phone", phone)
                .param("hash", LinkToken.hash(token))
                .param("at", now())
                .update();
        journal.append(Fact.first("corps", "guardian-named", id, actor).with("person", volunteer.person()));
        return token;
    }

    /** Empty for a wrong link, for one whose consent was taken back, and from the day on which the child is of age. */
    Optional<Open> find(String token) {
        return sql.sql("""
                select g.id, g.subdistrict, g.person, p.name as child, g.name, g.consented_at,
                       (select m.name from corps.mentoring x join party.published_person m on m.id = x.mentor
                         where x.subdistrict = g.subdistrict and x.mentee = g.person and x.began_at is not null and x.ended_at is null) as mentor
                  from corps.guardianship g join party.published_person p on p.id = g.person where g.hash = :hash and g.withdrawn_at is null
                   and exists (select 1 from corps.volunteer v where v.subdistrict = g.subdistrict and v.person = g.person and v.born > :adults)
                """).param("hash", LinkToken.hash(token)).param("adults", volunteers.today().minusYears(Volunteer.OF_AGE)).query(Open.class).optional();
    }

    /**
     * The guardian agrees: now the minor belongs to the corps.
     *
     * @param by a leader who has the paper, or nobody for the link
     * @throws Refusal (409) when it was agreed to before, or taken back
     */
    void consent(Actor by, UUID id, PersonId person) {
        var rows = sql.sql("update corps.guardianship set consented_at = :at, noted_by = :by where id = :id and consented_at is null and withdrawn_at is null")
                .param("at", now()).param("by", by.person() == null ? null : by.person().value()).param("id", id).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "guardian-consented", id, by).with("how", by.signedIn() ? "PAPER" : "LINK"));
        appointments.appoint(by, person, volunteers.corps(by.subdistrict()), Role.VOLUNTEER, null, null);
    }

    /** Taken back as easily as given; the minor leaves the corps and its teams, what was done stays. */
    void withdraw(Actor by, Open open) {
        if (sql.sql("update corps.guardianship set withdrawn_at = :at where id = :id and withdrawn_at is null").param("at", now()).param("id", open.id).update() == 0) {
            throw Refusal.tooLate("web.refused.faster");
        }
        journal.append(Fact.of("corps", "guardian-withdrew", open.id, by));
        for (OrganisationId each : appointments.organisationsOf(by.subdistrict(), open.person)) {
            appointments.end(by, open.person, each, Role.VOLUNTEER);
        }
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
