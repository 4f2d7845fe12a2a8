package org.yicai.corps.profession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.profile.Skills;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.web.Words;

/** The slots: of an offer for everybody, of a day for its professional alone. */
@Component
class Slots {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Envelopes envelopes;
    private final SlotNews news;
    private final Words words;

    // seven: the slots, who comes to them, and the message when one is called off
    Slots(JdbcClient sql, Journal journal, Clock clock, Places places, Envelopes envelopes, SlotNews news, Words words) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.envelopes = envelopes;
        this.news = news;
        this.words = words;
    }

    /** Those of an offer still to come; at most 60. @param looker whose own bookings are shown; null for nobody */
    List<Slot> coming(UUID offer, @Nullable PersonId looker) {
        return sql.sql("""
                select s.id, s.starts_at, s.ends_at, s.capacity, s.taken, (select count(*) from corps.booking w where w.slot = s.id and w.ended_at is null and w.stage = 'WAITING') as waiting,
                       coalesce(%s, false) as covered, m.stage as mine, m.id as booking
                  from corps.slot s join corps.skill_offer o on o.id = s.offer join corps.partner r on r.id = o.partner
                  left join corps.booking m on m.slot = s.id and m.person = cast(:looker as uuid) and m.ended_at is null
                 where s.offer = :offer and s.called_off_at is null and s.starts_at > :now order by s.starts_at limit 60
                """.formatted(SkillOffers.COVERED))
                .param("looker", looker == null ? null : looker.value()).param("offer", offer).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("zone", places.zone().getId())
                .param("licensed", Skills.needingLicence()).query(Slot.class).list();
    }

    /** One line of a professional's day: a slot, and who comes to it; no booking for an empty one. */
    record Line(UUID slot, Instant startsAt, Instant endsAt, String title, String organisation, SkillOffer.Spot place, String spot, int capacity, @Nullable UUID booking, Booking.@Nullable Stage stage,
            @Nullable Boolean came, byte @Nullable [] sealed) {}

    /** The professional's own slots from yesterday on, two weeks ahead; at most 200 lines. */
    List<Line> of(PersonId professional) {
        var from = places.today().minusDays(1).atStartOfDay(places.zone()).toInstant();
        return sql.sql("""
                select s.id as slot, s.starts_at, s.ends_at, o.title, g.name as organisation, o.place, o.spot, s.capacity, b.id as booking, b.stage, b.came, b.sealed
                  from corps.slot s join corps.skill_offer o on o.id = s.offer join corps.partner r on r.id = o.partner join party.published_organisation g on g.id = r.organisation
                  left join corps.booking b on b.slot = s.id and b.stage in ('BOOKED', 'DONE')
                 where s.professional = :me and s.called_off_at is null and s.starts_at >= :from and s.starts_at < :until order by s.starts_at, b.number limit 200
                """)
                .param("me", professional.value()).param("from", from.atOffset(ZoneOffset.UTC)).param("until", from.plus(Duration.ofDays(16)).atOffset(ZoneOffset.UTC)).query(Line.class).list();
    }

    /** Who comes; for the slot's own professional. */
    Client open(Line line) {
        return envelopes.open(line.booking, line.sealed == null ? new byte[0] : line.sealed);
    }

    private record Caller(UUID id, @Nullable UUID person, UUID madeBy, byte @Nullable [] sealed) {}

    /** A slot as a message names it. */
    record Off(UUID id, UUID offer, Instant startsAt, Instant endsAt, String title, String organisation, boolean confidential) {

        private String named() {
            return confidential ? organisation : organisation + " · " + title;
        }
    }

    private static final String OFF = """
            update corps.slot s set called_off_at = :at, called_off = :why from corps.skill_offer o, corps.partner r, party.published_organisation g
             where o.id = s.offer and r.id = o.partner and g.id = r.organisation and s.subdistrict = :subdistrict and s.called_off_at is null and s.starts_at > :at and %s
            returning s.id, s.offer, s.starts_at, s.ends_at, o.title, g.name as organisation, o.confidential
            """;

    /** One slot, by its professional. @throws Refusal (409) when it has begun, was called off, or is another's */
    void callOff(Actor professional, UUID slot, String why) {
        var off = off(professional, "s.id = :id and s.professional = :me", why, slot, professional.requirePerson().value(), null);
        if (off == 0) {
            throw Refusal.tooLate("corps.refused.po-slot-over");
        }
    }

    /** All that somebody who goes would still have served for a partner. @return how many */
    int callOff(Actor by, UUID partner, PersonId professional) {
        return off(by, "o.partner = :id and s.professional = :me", words.say("zh", "corps.news.gone"), partner, professional.value(), null);
    }

    /** All of a partner. @return how many */
    int callOffAll(Actor by, UUID partner, String why) {
        return off(by, "o.partner = :id", why, partner, partner, null);
    }

    /** Those of the next twenty-four hours that papers or licences do not cover. @return how many */
    int callOffUncovered(SubdistrictId subdistrict) {
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        return off(Actor.nobody(subdistrict), "s.starts_at <= :before and exists (select 1 from corps.booking q where q.slot = s.id and q.ended_at is null) and not coalesce(" + SkillOffers.COVERED + ", false)", words.say("zh", "corps.news.uncovered"), null, null, tomorrow);
    }

    private int off(Actor by, String which, String why, @Nullable UUID id, @Nullable UUID me, @Nullable Instant before) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var off = sql.sql(OFF.formatted(which)).param("at", now).param("why", why).param("subdistrict", by.subdistrict().value()).param("id", id).param("me", me)
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC)).param("zone", places.zone().getId()).param("licensed", Skills.needingLicence()).query(Off.class).list();
        off.stream().map(Off::offer).distinct().forEach(offer -> journal.append(Fact.of("corps", "slots-called-off", offer, by).with("slots", off.stream().filter(each -> each.offer.equals(offer)).count())));
        off.forEach(each -> tell(by, each, why));
        return off.size();
    }

    private void tell(Actor by, Off off, String why) {
        var callers = sql.sql("update corps.booking set stage = 'CALLED_OFF', ended_at = :at, offered_until = null where slot = :slot and ended_at is null returning id, person, made_by, sealed")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("slot", off.id).query(Caller.class).list();
        for (var each : callers) {
            journal.append(Fact.of("corps", "booking-called-off", each.id, by));
            news.tell(by.subdistrict(), news.whom(each.id, each.person, each.sealed, each.madeBy), "corps.news.booking-off", off.named(), news.when(off.startsAt, off.endsAt), why);
        }
    }

    private record Soon(UUID id, @Nullable UUID person, UUID madeBy, byte @Nullable [] sealed, Instant startsAt, Instant endsAt, String title, String organisation, boolean confidential) {}

    /** Reminds those who come tomorrow, once. @return how many */
    int remind(SubdistrictId subdistrict, String site) {
        LocalDate tomorrow = places.today().plusDays(1);
        var soon = sql.sql("""
                update corps.booking b set reminded_at = :at from corps.slot s, corps.skill_offer o, corps.partner r, party.published_organisation g
                 where s.id = b.slot and o.id = b.offer and r.id = o.partner and g.id = r.organisation and b.subdistrict = :subdistrict and b.stage = 'BOOKED' and b.reminded_at is null
                   and s.starts_at >= :from and s.starts_at < :until
                returning b.id, b.person, b.made_by, b.sealed, s.starts_at, s.ends_at, o.title, g.name as organisation, o.confidential
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("subdistrict", subdistrict.value()).param("from", tomorrow.atStartOfDay(places.zone()).toInstant().atOffset(ZoneOffset.UTC))
                .param("until", tomorrow.plusDays(1).atStartOfDay(places.zone()).toInstant().atOffset(ZoneOffset.UTC)).query(Soon.class).list();
        for (var each : soon) {
            journal.append(Fact.of("corps", "booking-reminded", each.id, Actor.nobody(subdistrict)));
            news.tell(subdistrict, news.whom(each.id, each.person, each.sealed, each.madeBy), "corps.news.booking-tomorrow", each.confidential ? each.organisation : each.organisation + " · " + each.title,
                    news.when(each.startsAt, each.endsAt), news.link(site, each.id));
        }
        return soon.size();
    }

    /** What lies thirty days behind is nobody's any more: name, number and matter are deleted, and who booked for whom. @return how many */
    int forget(SubdistrictId subdistrict) {
        var gone = sql.sql("update corps.booking set sealed = null, person = null, made_by = null, client = null, shown = '**' where subdistrict = :subdistrict and sealed is not null and ended_at < :before returning id")
                .param("subdistrict", subdistrict.value()).param("before", clock.instant().minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC)).query(UUID.class).list();
        gone.forEach(each -> journal.append(Fact.of("corps", "booking-forgotten", each, Actor.nobody(subdistrict))));
        return gone.size();
    }

    /** What ended yesterday and was not noted is over; whoever still waits for something that began waits in vain. @return how many */
    int finish(SubdistrictId subdistrict) {
        var now = clock.instant();
        var over = sql.sql("""
                update corps.booking b set stage = case when b.stage = 'BOOKED' then 'DONE' else 'LAPSED' end, ended_at = :at, offered_until = null from corps.slot s
                 where s.id = b.slot and b.subdistrict = :subdistrict and b.ended_at is null and (b.stage = 'BOOKED' and s.ends_at < :yesterday or b.stage = 'WAITING' and s.starts_at <= :at) returning b.id
                """).param("at", now.atOffset(ZoneOffset.UTC)).param("subdistrict", subdistrict.value()).param("yesterday", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC)).query(UUID.class).list();
        over.forEach(each -> journal.append(Fact.of("corps", "booking-over", each, Actor.nobody(subdistrict))));
        return over.size();
    }
}
