package org.yicai.corps.profession;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Places;

/** The partners of a corps, and who looked at their papers when. Papers are never overwritten: the latest look holds. */
@Component
class Partners {

    private static final String PARTNER = """
            select r.id, r.organisation, g.name, r.contact, c.name as contact_name, c.masked_name as masked_contact, r.what, k.paper, k.number, k.authority, k.valid_until,
                   b.name as checked_by, k.checked_at, r.ended_at,
                   (select count(*) from corps.professional p where p.partner = r.id and p.person is not null and p.ended_at is null) as professionals,
                   (select count(*) from corps.skill_offer o where o.partner = r.id and o.closed_at is null) as offers
              from corps.partner r
              join party.published_organisation g on g.id = r.organisation
              join party.published_person c on c.id = r.contact
              join lateral (select * from corps.partner_check k where k.partner = r.id order by k.id desc limit 1) k on true
              join party.published_person b on b.id = k.checked_by
             where r.subdistrict = :subdistrict
            """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Notices notices;

    Partners(JdbcClient sql, Journal journal, Clock clock, Places places, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.notices = notices;
    }

    /** What somebody held in the hand. */
    record Papers(String paper, String number, String authority, LocalDate validUntil) {}

    /** Those that serve today, by name; at most 200. */
    List<Partner> list(SubdistrictId subdistrict) {
        return sql.sql(PARTNER + " and r.ended_at is null order by g.name limit 200").param("subdistrict", subdistrict.value()).query(Partner.class).list();
    }

    /** @throws Missing when there is none in this subdistrict */
    Partner get(SubdistrictId subdistrict, UUID id) {
        return sql.sql(PARTNER + " and r.id = :id").param("subdistrict", subdistrict.value()).param("id", id).query(Partner.class).optional().orElseThrow(Missing::new);
    }

    /**
     * Takes an organisation in; the papers were looked at.
     *
     * @throws Refusal (409) when it is a partner already
     */
    UUID take(Actor actor, OrganisationId organisation, PersonId contact, String what, Papers papers) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.partner (id, subdistrict, organisation, contact, what, taken_by, taken_at)
                values (:id, :subdistrict, :organisation, :contact, :what, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("organisation", organisation.value())
                .param("contact", contact.value())
                .param("what", what)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.finding.partner-already");
        }
        journal.append(Fact.first("corps", "partner-taken", id, actor).with("organisation", organisation).with("contact", contact).with("what", what));
        check(actor, id, papers);
        notices.tell(actor.subdistrict(), Notices.To.person(contact.value()), Notices.Kind.ANSWER, "corps.news.partner-contact", name(organisation), "/partners/" + id);
        return id;
    }

    private String name(OrganisationId organisation) {
        return sql.sql("select name from party.published_organisation where id = :id").param("id", organisation.value()).query(String.class).single();
    }

    /** Somebody looked at the papers again. */
    void check(Actor actor, UUID partner, Papers papers) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into corps.partner_check (id, subdistrict, partner, paper, number, authority, valid_until, checked_by, checked_at)
                values (:id, :subdistrict, :partner, :paper, :number, :authority, :until, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("partner", partner)
                .param("paper", papers.paper)
                .param("number", papers.number)
                .param("authority", papers.authority)
                .param("until", papers.validUntil)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("corps", "partner-checked", id, actor).with("partner", partner).with("paper", papers.paper).with("number", papers.number).with("until", papers.validUntil));
    }

    /** @throws Refusal (409) when it ended a moment ago */
    void end(Actor actor, Partner partner) {
        Refusal.unlessChanged(sql.sql("update corps.partner set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", actor.requirePerson().value()).param("id", partner.id()).update());
        journal.append(Fact.of("corps", "partner-ended", partner.id(), actor));
        var offers = sql.sql("update corps.skill_offer set closed_at = :at where partner = :id and closed_at is null returning id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", partner.id()).query(UUID.class).list();
        offers.forEach(each -> journal.append(Fact.of("corps", "skill-offer-closed", each, actor)));
    }

    private record Due(UUID id, UUID partner, UUID contact, UUID checkedBy, String name, LocalDate validUntil) {}

    /** Warns the contact, and who looked at the papers, thirty days ahead, once. @return how many partners */
    int remind(SubdistrictId subdistrict) {
        var due = sql.sql("""
                update corps.partner_check k set reminded_at = :at from corps.partner r, party.published_organisation g
                 where k.subdistrict = :subdistrict and k.reminded_at is null and k.valid_until <= :ahead and r.id = k.partner and r.ended_at is null and g.id = r.organisation
                   and not exists (select 1 from corps.partner_check n where n.partner = k.partner and n.id > k.id)
                returning k.id, r.id as partner, r.contact, k.checked_by, g.name, k.valid_until
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("subdistrict", subdistrict.value()).param("ahead", places.today().plusDays(Partner.AHEAD)).query(Due.class).list();
        for (var each : due) {
            journal.append(Fact.of("corps", "partner-reminded", each.id, Actor.nobody(subdistrict)));
            for (var person : List.of(each.contact, each.checkedBy)) {
                notices.tell(subdistrict, Notices.To.person(person), Notices.Kind.WORK, "corps.news.partner-ends", each.name, each.validUntil, "/partners/" + each.partner);
            }
        }
        return due.size();
    }
}
