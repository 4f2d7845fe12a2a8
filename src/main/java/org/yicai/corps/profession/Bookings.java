package org.yicai.corps.profession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.profession.Booking.Stage;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.need.Consent;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;

/** Books, says no again, and says yes to a place that was held. Each step holds the slot's row. */
@Component
class Bookings {

    private static final String BOOKING = """
            select b.id, b.subdistrict, b.slot, b.offer, b.stage, b.shown, b.person, s.starts_at, s.ends_at, o.title, g.name as organisation, coalesce((select p.name from corps.professional p where p.partner = o.partner and p.person = s.professional order by p.id desc limit 1), '') as professional, o.place, o.spot, o.confidential, b.offered_until,
                   b.late, s.called_off, (select count(*) from corps.booking e where e.slot = b.slot and e.ended_at is null and e.stage <> 'BOOKED' and e.number < b.number) as ahead
              from corps.booking b join corps.slot s on s.id = b.slot join corps.skill_offer o on o.id = b.offer join corps.partner r on r.id = o.partner
              join party.published_organisation g on g.id = r.organisation
            """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Queue queue;
    private final Envelopes envelopes;
    private final SlotNews news;
    private final LocalWays ways;

    // seven: the row and its line, what is sealed, who is told, and until when one may say no
    Bookings(JdbcClient sql, Journal journal, Clock clock, Queue queue, Envelopes envelopes, SlotNews news, LocalWays ways) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.queue = queue;
        this.envelopes = envelopes;
        this.news = news;
        this.ways = ways;
    }

    /** Own ones, and those made for others; the open ones first; at most 100. */
    List<Booking> of(PersonId person) {
        return sql.sql(BOOKING + " where b.id in (select id from corps.booking where person = :person or made_by = :person) order by b.ended_at is not null, s.starts_at, b.id limit 100").param("person", person.value()).query(Booking.class).list();
    }

    /** The one behind a personal address. @throws Missing for every address that was not signed here */
    Booking open(String token) {
        return sql.sql(BOOKING + " where b.id = :id").param("id", envelopes.booking(token)).query(Booking.class).optional().orElseThrow(Missing::new);
    }

    String link(UUID booking) {
        return envelopes.link(booking);
    }

    /** The moment until which a no hurts nobody. */
    Instant limit(Booking booking) {
        return booking.startsAt().minus(Duration.ofHours(ways.number(booking.subdistrict(), Way.BOOKING_CANCEL_HOURS)));
    }

    /** What came of a wish: a booking, or the finding that is in the way. */
    record Outcome(@Nullable UUID booking, @Nullable Finding finding, boolean waits) {}

    /**
     * Books a place, or stands in the line when the client would wait and none is free.
     *
     * @param consent how the client agreed; null for oneself
     * @throws Refusal (409, rule PO14) when the same client booked at this very moment
     */
    Outcome book(Actor actor, UUID offer, UUID slot, Client client, @Nullable Consent consent, boolean waits, String site) {
        var line = queue.hold(slot);
        if (!line.offer().equals(offer)) {
            throw new Missing();
        }
        line = queue.lapse(line, site) > 0 ? queue.hold(slot) : line;
        var mark = envelopes.mark(client, actor.requirePerson(), line.confidential());
        finish(actor, offer, mark);
        var refused = BookingRules.first(new BookingRules.Wish(line, clock.instant(), holds(actor, offer, mark), line.professional().equals(client.person()), waits));
        if (refused.isPresent()) {
            return new Outcome(null, refused.get(), false);
        }
        var stage = line.free() > 0 && queue.take(line) ? Stage.BOOKED : Stage.WAITING;
        var id = insert(actor, line, client, mark, consent, stage);
        journal.append(Fact.first("corps", stage == Stage.BOOKED ? "slot-booked" : "slot-awaited", id, actor).with("slot", slot).with("for-another", client.person() == null));
        news.tell(line.subdistrict(), news.whom(id, client.person() == null ? null : client.person().value(), envelopes.seal(id, client), actor.requirePerson().value()),
                stage == Stage.BOOKED ? "corps.news.booking-made" : "corps.news.booking-waits", line.named(), news.when(line.startsAt(), line.endsAt()), news.link(site, id));
        return new Outcome(id, null, stage == Stage.WAITING);
    }

    private UUID insert(Actor actor, Queue.Line line, Client client, byte[] mark, @Nullable Consent consent, Stage stage) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.booking (id, subdistrict, slot, offer, client, person, shown, sealed, number, stage, made_by, made_at, consent)
                select :id, :subdistrict, :slot, :offer, :client, cast(:person as uuid), :shown, :sealed, coalesce(max(b.number), 0) + 1, :stage, :by, :at, :consent from corps.booking b where b.slot = :slot
                on conflict (subdistrict, offer, client) where ended_at is null do nothing
                """)
                .param("id", id)
                .param("subdistrict", line.subdistrict().value())
                .param("slot", line.slot())
                .param("offer", line.offer())
                .param("client", mark)
                .param("person", client.person() == null ? null : client.person().value())
                .param("shown", client.shown())
                .param("sealed", envelopes.seal(id, client))
                .param("stage", stage.name())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("consent", consent == null ? null : consent.name())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.finding.po-open");
        }
        return id;
    }

    private boolean holds(Actor actor, UUID offer, byte[] mark) {
        return sql.sql("select exists (select 1 from corps.booking where subdistrict = :subdistrict and offer = :offer and client = :mark and ended_at is null)")
                .param("subdistrict", actor.subdistrict().value()).param("offer", offer).param("mark", mark).query(Boolean.class).single();
    }

    /** What lies behind and was never noted is over, so that the client may book again. */
    private void finish(Actor actor, UUID offer, byte[] mark) {
        sql.sql("""
                update corps.booking b set stage = case when b.stage = 'BOOKED' then 'DONE' else 'LAPSED' end, ended_at = :at, offered_until = null from corps.slot s
                 where b.subdistrict = :subdistrict and b.offer = :offer and b.client = :mark and b.ended_at is null and s.id = b.slot and s.ends_at <= :at returning b.id
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("subdistrict", actor.subdistrict().value()).param("offer", offer).param("mark", mark)
                .query(UUID.class).list().forEach(each -> journal.append(Fact.of("corps", "booking-over", each, actor)));
    }

    /**
     * "I do not come after all", or "I do not wait any more". Behind the limit it is still heard, and the professional hears it at once.
     *
     * @throws Refusal (409) when there is nothing to cancel any more
     */
    boolean cancel(Actor by, Booking booking, String site) {
        var line = queue.hold(booking.slot());
        var now = clock.instant();
        var late = booking.stage() == Stage.BOOKED && !now.isBefore(limit(booking));
        Refusal.unlessChanged(sql.sql("""
                update corps.booking set stage = case when stage = 'BOOKED' then 'CANCELLED' else 'LEFT' end, ended_at = :at, offered_until = null, late = :late where id = :id and stage = :stage and :at < :starts
                """)
                .param("at", now.atOffset(ZoneOffset.UTC)).param("late", late).param("id", booking.id()).param("stage", booking.stage().name()).param("starts", booking.startsAt().atOffset(ZoneOffset.UTC)).update());
        journal.append(Fact.of("corps", "booking-cancelled", booking.id(), by).with("late", late));
        if (booking.stage() != Stage.WAITING) {
            queue.freed(by, line, site);
        }
        if (late) {
            news.professional(line.subdistrict(), line.professional(), "corps.news.booking-late", line.named(), news.when(line.startsAt(), line.endsAt()));
        }
        return late;
    }

    /** "Yes, I come": the place that was held. @throws Refusal (409) when it is held no longer */
    void confirm(Actor by, Booking booking) {
        queue.hold(booking.slot());
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var rows = sql.sql("update corps.booking set stage = 'BOOKED', offered_until = null where id = :id and stage = 'OFFERED' and offered_until > :at").param("id", booking.id()).param("at", now).update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.refused.po-held-no-longer");
        }
        journal.append(Fact.of("corps", "booking-confirmed", booking.id(), by));
    }

    /** Whether somebody came, as the professional of the slot says, from its beginning on. @return what is in the way; empty when it was noted */
    Optional<Finding> note(Actor professional, UUID booking, boolean came) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var rows = sql.sql("""
                update corps.booking b set came = :came, noted_at = :at, stage = 'DONE', ended_at = coalesce(b.ended_at, :at) from corps.slot s
                 where b.id = :id and s.id = b.slot and s.professional = :me and b.stage in ('BOOKED', 'DONE') and s.starts_at <= :at
                """).param("came", came).param("at", now).param("id", booking).param("me", professional.requirePerson().value()).update();
        if (rows == 0) {
            return Optional.of(Finding.at("booking", "corps.finding.po-presence"));
        }
        journal.append(Fact.of("corps", "booking-noted", booking, professional).with("came", came));
        return Optional.empty();
    }
}
