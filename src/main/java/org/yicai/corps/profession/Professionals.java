package org.yicai.corps.profession;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.profile.Paperwork;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Keys;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;

/** Whom the partners named. Nobody is a volunteer of a partner before having said yes under the own number. */
@Component
class Professionals {

    private static final String KEY = "professional";
    private static final String PROFESSIONAL = """
            select p.id, p.subdistrict, p.partner, p.name, p.phone, p.skill, coalesce(l.number, p.licence_number) as licence_number, p.licence_until, p.person, p.answered_at is not null and p.person is null as declined,
                   l.id as licence, l.valid_until as held_until, l.seen_at is not null as seen
              from corps.professional p
              left join corps.licence l on l.subdistrict = p.subdistrict and l.person = p.person and l.skill = p.skill and l.ended_at is null
             where p.ended_at is null
            """;

    /** For how many days a no, or a going, holds. */
    private static final int REST = 30;
    /** When somebody said no or went; null for whoever is asked, or is there. */
    private static final String OVER = "coalesce(p.ended_at, case when p.person is null then p.answered_at end)";

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Keys keys;
    private final Appointments appointments;
    private final Paperwork paperwork;
    private final Notices notices;

    // seven: the list, its signed links, and what a yes makes of a person
    Professionals(JdbcClient sql, Journal journal, Clock clock, Keys keys, Appointments appointments, Paperwork paperwork, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.keys = keys;
        this.appointments = appointments;
        this.paperwork = paperwork;
        this.notices = notices;
    }

    /** Of one partner: those who said yes first. */
    List<Professional> of(SubdistrictId subdistrict, UUID partner) {
        return sql.sql(PROFESSIONAL + " and p.subdistrict = :subdistrict and p.partner = :partner order by p.person is null, p.name, p.id limit 500")
                .param("subdistrict", subdistrict.value()).param("partner", partner).query(Professional.class).list();
    }

    /** The person's own place among a partner's people; empty for everybody else. */
    Optional<Professional> member(SubdistrictId subdistrict, UUID partner, PersonId person) {
        return sql.sql(PROFESSIONAL + " and p.subdistrict = :subdistrict and p.partner = :partner and p.person = :person")
                .param("subdistrict", subdistrict.value()).param("partner", partner).param("person", person.value()).query(Professional.class).optional();
    }

    /** The address under which the person answers. */
    String link(UUID id) {
        return "/colleagues/" + keys.token(KEY, id);
    }

    /** @throws Missing for an address that was not signed here, or whose matter is over */
    Professional open(String token) {
        return sql.sql(PROFESSIONAL + " and p.id = :id").param("id", keys.id(KEY, token)).query(Professional.class).optional().orElseThrow(Missing::new);
    }

    private byte[] message(Partner partner, PeopleTable.Row row) {
        return ("asked:" + partner.id() + ":" + row.phone()).getBytes(StandardCharsets.UTF_8);
    }

    /** What keeps people from being asked now: a no, or a going, holds for thirty days with this partner (PO23); and so many a day (PO4). */
    List<Finding> tooSoon(Partner partner, List<PeopleTable.Row> rows) {
        var today = sql.sql("select count(*) from corps.professional where partner = :partner and named_at > :before").param("partner", partner.id()).param("before", ago(1)).query(Integer.class).single();
        if (today + rows.size() > PeopleTable.MOST) {
            return List.of(Finding.at("table", "corps.finding.po-many", PeopleTable.MOST));
        }
        return rows.stream().filter(row -> keys.signatures(KEY, message(partner, row)).stream().anyMatch(mark -> rests(partner, mark))).map(row -> Finding.at("line-" + row.line(), "corps.finding.po-rests", row.line(), REST)).toList();
    }

    private boolean rests(Partner partner, byte[] mark) {
        return sql.sql("select exists (select 1 from corps.professional p where p.partner = :partner and p.mark = :mark and " + OVER + " > :before)")
                .param("partner", partner.id()).param("mark", mark).param("before", ago(REST)).query(Boolean.class).single();
    }

    private OffsetDateTime ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    /** The mark of a number is kept while somebody is among a partner's people, and so long as a no holds. @return how many were deleted */
    int forget(SubdistrictId subdistrict) {
        var gone = sql.sql("update corps.professional p set mark = null where p.subdistrict = :subdistrict and p.mark is not null and " + OVER + " <= :before returning p.id")
                .param("subdistrict", subdistrict.value()).param("before", ago(REST)).query(UUID.class).list();
        gone.forEach(each -> journal.append(Fact.of("corps", "professional-forgotten", each, Actor.nobody(subdistrict))));
        return gone.size();
    }

    /** Names people; each is asked under the own number. @param site the address of this installation @return how many were not asked already */
    int name(Actor actor, Partner partner, List<PeopleTable.Row> rows, String site) {
        int fresh = 0;
        for (var row : rows) {
            var id = Ids.next(clock.instant());
            fresh += sql.sql("""
                    insert into corps.professional (id, subdistrict, partner, name, phone, skill, licence_number, licence_until, named_by, named_at, mark)
                    select :id, :subdistrict, :partner, :name, :phone, :skill, :number, :until, :by, :at, :mark
                     where not exists (select 1 from corps.professional m where m.partner = :partner and m.ended_at is null and m.person = cast(:known as uuid))
                    on conflict do nothing
                    """)
                    .param("id", id)
                    .param("subdistrict", actor.subdistrict().value())
                    .param("partner", partner.id())
                    .param("name", row.name())
                    .param("phone", row.phone())
                    .param("skill", row.skill())
                    .param("number", row.number())
                    .param("until", row.until())
                    .param("by", actor.requirePerson().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("mark", keys.sign(KEY, message(partner, row)))
                    .param("known", paperwork.withPhone(row.phone()).map(PersonId::value).orElse(null))
                    .update() > 0 ? asked(actor, partner, id, row, site) : 0;
        }
        return fresh;
    }

    private int asked(Actor actor, Partner partner, UUID id, PeopleTable.Row row, String site) {
        journal.append(Fact.first("corps", "professional-named", id, actor).with("partner", partner.id()).with("skill", row.skill()));
        notices.tell(actor.subdistrict(), new Notices.To(null, row.phone()), Notices.Kind.ANSWER, "corps.news.professional-named", row.name(), partner.name(), site + link(id));
        return 1;
    }

    /**
     * "Yes, I come along": the person joins the corps, if not there yet, and the partner's people.
     *
     * @throws Refusal (409) when it was answered before
     */
    void accept(Actor actor, Professional named, Partner partner, boolean pledges) {
        answer(actor, named, actor.requirePerson());
        if (pledges) {
            paperwork.pledge(actor);
        }
        if (named.needsLicence() && named.licenceUntil() != null) {
            paperwork.licence(actor, named.skill(), named.licenceNumber(), named.licenceUntil());
        }
        appointments.appoint(actor, actor.requirePerson(), partner.organisation(), Role.VOLUNTEER, null, null);
    }

    void decline(Actor actor, Professional named) {
        answer(actor, named, null);
    }

    private void answer(Actor actor, Professional named, @Nullable PersonId person) {
        Refusal.unlessChanged(sql.sql("update corps.professional set answered_at = :at, person = :person, phone = '' where id = :id and answered_at is null and ended_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("person", person == null ? null : person.value()).param("id", named.id()).update());
        journal.append(Fact.of("corps", person == null ? "professional-declined" : "professional-accepted", named.id(), actor));
    }

    /**
     * Somebody else looked at the licence itself.
     *
     * @throws Refusal (409) when it was replaced meanwhile, or is the actor's own
     */
    void see(Actor actor, Professional professional) {
        Refusal.unlessChanged(sql.sql("update corps.licence set seen_by = :by, seen_at = :at where id = :id and ended_at is null and seen_at is null and person <> :by")
                .param("by", actor.requirePerson().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", professional.licence()).update());
        journal.append(Fact.of("corps", "licence-seen", professional.licence(), actor));
    }

    /** The person goes, or is taken off the list. @throws Refusal (409) when that happened before */
    void end(Actor actor, Professional professional, Partner partner) {
        Refusal.unlessChanged(sql.sql("update corps.professional set ended_at = :at, phone = '' where id = :id and ended_at is null").param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", professional.id()).update());
        journal.append(Fact.of("corps", "professional-ended", professional.id(), actor));
        if (professional.person() != null) {
            appointments.end(actor, professional.person(), partner.organisation(), Role.VOLUNTEER);
        }
    }
}
