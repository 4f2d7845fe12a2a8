package org.yicai.corps.profession;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.profile.Skills;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** What partners offer. What is not covered by papers and licences on its day is not shown and cannot be booked. */
@Component
class SkillOffers {

    /** Whether a slot s of an offer o of a partner r is covered on its day by the partner's papers and the professional's licence, seen by somebody else. */
    static final String COVERED = """
            r.ended_at is null
            and (select k.valid_until from corps.partner_check k where k.partner = r.id order by k.id desc limit 1) >= cast(s.starts_at at time zone :zone as date)
            and (o.skill <> all (:licensed) or exists (select 1 from corps.licence l where l.subdistrict = s.subdistrict and l.person = s.professional and l.skill = o.skill and l.ended_at is null
                 and l.seen_at is not null and l.valid_until >= cast(s.starts_at at time zone :zone as date)))
            """;

    private static final String OFFER = """
            select o.id, o.subdistrict, o.partner, g.name as organisation, r.contact, o.skill, o.title, o.what, o.audience, o.language, o.place, o.spot, o.community, o.minutes, o.capacity, o.confidential,
                   k.valid_until as paper_until, b.name as checked_by, k.checked_at, o.closed_at, n.starts_at as next
              from corps.skill_offer o
              join corps.partner r on r.id = o.partner
              join party.published_organisation g on g.id = r.organisation
              join lateral (select k.valid_until, k.checked_by, k.checked_at from corps.partner_check k where k.partner = r.id order by k.id desc limit 1) k on true
              join party.published_person b on b.id = k.checked_by
              left join lateral (select s.starts_at from corps.slot s where s.offer = o.id and s.called_off_at is null and s.starts_at > :now and s.taken < s.capacity and %s order by s.starts_at limit 1) n on true
             where o.subdistrict = :subdistrict
            """.formatted(COVERED);

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    SkillOffers(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    private JdbcClient.StatementSpec ask(String question, SubdistrictId subdistrict) {
        return sql.sql(question).param("subdistrict", subdistrict.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("zone", places.zone().getId()).param("licensed", Skills.needingLicence());
    }

    /** Those that are open and covered today, by skill, the soonest first. @param skill "" for all @param community null for all */
    List<SkillOffer> list(SubdistrictId subdistrict, String skill, @Nullable UUID community) {
        return ask(OFFER + """
                 and o.closed_at is null and r.ended_at is null and k.valid_until >= :today and (:skill = '' or o.skill = :skill)
                 and (cast(:community as uuid) is null or o.community is null or o.community = cast(:community as uuid))
                 order by o.skill, n.starts_at nulls last, o.title limit 100
                """, subdistrict).param("today", places.today()).param("skill", skill).param("community", community).query(SkillOffer.class).list();
    }

    /** Of one partner, the closed ones last. */
    List<SkillOffer> of(SubdistrictId subdistrict, UUID partner) {
        return ask(OFFER + " and o.partner = :partner order by o.closed_at nulls first, o.title limit 100", subdistrict).param("partner", partner).query(SkillOffer.class).list();
    }

    /** @throws Missing when there is none in this subdistrict */
    SkillOffer get(SubdistrictId subdistrict, UUID id) {
        return ask(OFFER + " and o.id = :id", subdistrict).param("id", id).query(SkillOffer.class).optional().orElseThrow(Missing::new);
    }

    /**
     * Offers with all its slots.
     *
     * @throws Refusal (409, rule PO11) when the professional is somewhere else at one of these times
     */
    UUID make(Actor actor, OfferForm.Planned planned) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into corps.skill_offer (id, subdistrict, partner, skill, title, what, audience, language, place, spot, community, minutes, capacity, confidential, made_by, made_at)
                values (:id, :subdistrict, :partner, :skill, :title, :what, :audience, :language, :place, :spot, :community, :minutes, :capacity, :confidential, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("partner", planned.partner())
                .param("skill", planned.professional().skill())
                .param("title", planned.title())
                .param("what", planned.what())
                .param("audience", planned.audience())
                .param("language", planned.language())
                .param("place", planned.place().name())
                .param("spot", planned.spot())
                .param("community", planned.community())
                .param("minutes", planned.minutes())
                .param("capacity", planned.capacity())
                .param("confidential", planned.confidential())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("corps", "skill-offered", id, actor).with("partner", planned.partner()).with("skill", planned.professional().skill()).with("title", planned.title())
                .with("professional", planned.professional().person()).with("slots", planned.slots().size()).with("confidential", planned.confidential()));
        slots(actor, id, planned);
        return id;
    }

    private void slots(Actor actor, UUID offer, OfferForm.Planned planned) {
        var ids = planned.slots().stream().map(each -> Ids.next(clock.instant())).toArray(UUID[]::new);
        try {
            sql.sql("""
                    insert into corps.slot (id, subdistrict, offer, professional, starts_at, ends_at, capacity)
                    select t.id, :subdistrict, :offer, :professional, t.starts, t.starts + make_interval(mins => :minutes), :capacity from unnest(cast(:ids as uuid[]), cast(:starts as timestamptz[])) as t(id, starts)
                    """)
                    .param("subdistrict", actor.subdistrict().value())
                    .param("offer", offer)
                    .param("professional", planned.professional().person().value())
                    .param("minutes", planned.minutes())
                    .param("capacity", planned.capacity())
                    .param("ids", ids)
                    .param("starts", planned.slots().stream().map(each -> each.atOffset(ZoneOffset.UTC).toString()).toArray(String[]::new))
                    .update();
        } catch (DataIntegrityViolationException elsewhere) {
            throw Refusal.tooLate("corps.finding.po-elsewhere");
        }
    }

    /** Nothing new can be booked; what is booked stays. @throws Refusal (409) when it was closed before */
    void close(Actor actor, SkillOffer offer) {
        Refusal.unlessChanged(sql.sql("update corps.skill_offer set closed_at = :at where id = :id and closed_at is null").param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", offer.id()).update());
        journal.append(Fact.of("corps", "skill-offer-closed", offer.id(), actor));
    }
}
