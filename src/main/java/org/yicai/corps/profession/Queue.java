package org.yicai.corps.profession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;

/**
 * The one row that counts: the slot. Whoever changes who comes or who waits holds its lock until the end of the
 * transaction. A place that comes free is held for the first who waits, and free for everybody when nobody does.
 */
@Component
class Queue {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final LocalWays ways;
    private final SlotNews news;

    // six: the line, how long a place is held, and the message to whoever it is held for
    Queue(JdbcClient sql, Journal journal, Clock clock, Places places, LocalWays ways, SlotNews news) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.ways = ways;
        this.news = news;
    }

    /** A slot whose lock is held. @param free what nobody has and is held for nobody @param open whether the offer still takes bookings @param covered whether papers and licence hold on its day */
    record Line(UUID slot, UUID offer, SubdistrictId subdistrict, PersonId professional, int free, Instant startsAt, Instant endsAt, @Nullable Instant calledOffAt, boolean open, boolean covered,
            String title, String organisation, boolean confidential) {

        String named() {
            return confidential ? organisation : organisation + " · " + title;
        }
    }

    /** @throws Missing when there is no such slot here */
    Line hold(UUID slot) {
        return sql.sql("""
                select s.id as slot, s.offer, s.subdistrict, s.professional, s.capacity - s.taken as free, s.starts_at, s.ends_at, s.called_off_at, o.closed_at is null as open,
                       coalesce(%s, false) as covered, o.title, g.name as organisation, o.confidential
                  from corps.slot s join corps.skill_offer o on o.id = s.offer join corps.partner r on r.id = o.partner join party.published_organisation g on g.id = r.organisation
                 where s.id = :slot for no key update of s
                """.formatted(SkillOffers.COVERED))
                .param("slot", slot).param("zone", places.zone().getId()).param("licensed", Skills.needingLicence()).query(Line.class).optional().orElseThrow(Missing::new);
    }

    /** Takes one place or none. */
    boolean take(Line line) {
        return sql.sql("update corps.slot set taken = taken + 1 where id = :id and taken < capacity and called_off_at is null").param("id", line.slot).update() == 1;
    }

    private record Waiter(UUID id, @Nullable UUID person, UUID madeBy, byte[] sealed) {}

    /** A place came free: held for the first who waits, else free for all. */
    void freed(Actor by, Line line, String site) {
        var now = clock.instant();
        if (line.calledOffAt == null && now.isBefore(line.startsAt) && offer(by, line, now, site)) {
            return;
        }
        sql.sql("update corps.slot set taken = taken - 1 where id = :id").param("id", line.slot).update();
    }

    private boolean offer(Actor by, Line line, Instant now, String site) {
        var until = deadline(line, now);
        var first = sql.sql("""
                update corps.booking set stage = 'OFFERED', offered_until = :until
                 where id = (select b.id from corps.booking b where b.slot = :slot and b.ended_at is null and b.stage = 'WAITING' order by b.number limit 1)
                returning id, person, made_by, sealed
                """).param("until", until.atOffset(ZoneOffset.UTC)).param("slot", line.slot).query(Waiter.class).optional();
        first.ifPresent(each -> {
            journal.append(Fact.of("corps", "booking-offered", each.id, by).with("until", until));
            news.tell(line.subdistrict, news.whom(each.id, each.person, each.sealed, each.madeBy), "corps.news.booking-offered", line.named(), news.when(line.startsAt, line.endsAt), news.moment(until), news.link(site, each.id));
        });
        return first.isPresent();
    }

    /** So long as the local way says, not beyond the last sign-out; in the last hours one hour, never beyond the beginning. */
    private Instant deadline(Line line, Instant now) {
        var last = line.startsAt.minus(Duration.ofHours(ways.number(line.subdistrict, Way.BOOKING_CANCEL_HOURS)));
        var usual = now.plus(Duration.ofHours(ways.number(line.subdistrict, Way.SEAT_OFFER_HOURS)));
        var until = now.isBefore(last) ? earlier(usual, last) : now.plus(Duration.ofHours(1));
        return earlier(until, line.startsAt);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Takes back what was held and not answered in time, and passes it on. @return how many */
    int lapse(Line line, String site) {
        var by = Actor.nobody(line.subdistrict);
        var late = sql.sql("update corps.booking set stage = 'LAPSED', ended_at = :at, offered_until = null where slot = :slot and stage = 'OFFERED' and offered_until <= :at returning id, person, made_by, sealed")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("slot", line.slot).query(Waiter.class).list();
        for (var each : late) {
            journal.append(Fact.of("corps", "booking-lapsed", each.id, by));
            news.tell(line.subdistrict, news.whom(each.id, each.person, each.sealed, each.madeBy), "corps.news.booking-lapsed", line.named(), news.when(line.startsAt, line.endsAt));
        }
        late.forEach(each -> freed(by, line, site));
        return late.size();
    }

    /** The slots in which a place is held for somebody who did not answer in time. */
    List<UUID> lapsing(SubdistrictId subdistrict) {
        return sql.sql("select distinct slot as value from corps.booking where subdistrict = :subdistrict and stage = 'OFFERED' and offered_until <= :now limit 200")
                .param("subdistrict", subdistrict.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(UUID.class).list();
    }
}
