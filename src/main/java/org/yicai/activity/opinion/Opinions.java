package org.yicai.activity.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.activity.AttendanceConfirmed;
import org.yicai.activity.Capacity;
import org.yicai.activity.PresenceDenied;
import org.yicai.activity.Serves;
import org.yicai.activity.Through;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Households;

/** What people who were there say: one answer each, never changed. */
@Component
class Opinions {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Households households;

    Opinions(JdbcClient sql, Journal journal, Clock clock, ApplicationEventPublisher events, Households households) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
        this.households = households;
    }

    /**
     * What a code stands for: one person at one activity.
     *
     * @param answered the rating given, 0 for "I was not there"; null before the answer
     */
    record Presence(
            UUID id,
            SubdistrictId subdistrict,
            Receipt code,
            @Nullable PersonId person,
            Capacity capacity,
            Through through,
            Instant checkedInAt,
            @Nullable Instant leftAt,
            ActivityId activity,
            String title,
            String venue,
            Instant startsAt,
            Instant endsAt,
            Serves serves,
            OrganisationId holder,
            String holderName,
            @Nullable Integer answered) {

        boolean contracted() {
            return serves instanceof Serves.Deliverable;
        }
    }

    /** @param rating 1 to 5; null when the person was not there */
    record Opinion(boolean wasThere, @Nullable Integer rating, boolean askedToPay, String words) {}

    private static final String PRESENCE = """
                select t.id, t.subdistrict, t.code, t.person, t.capacity, t.through, t.checked_in_at, l.left_at, a.id as activity, a.title, a.venue, a.starts_at, a.ends_at,
                       row_to_json(v)::text as serves, a.holder, o.name as holder_name, case when p.id is null then null else coalesce(p.rating, 0) end as answered
                  from activity.attendance t
                  join activity.activity a on a.id = t.activity
                  join activity.published_serving v on v.activity = a.id
                  join party.published_organisation o on o.id = a.holder
                  left join activity.opinion p on p.attendance = t.id
                  left join activity.leaving l on l.attendance = t.id
            """;

    /** @throws Missing when the code was never given */
    Presence find(Receipt code) {
        return sql.sql(PRESENCE + " where t.code = :code").param("code", code.code()).query(Presence.class).optional().orElseThrow(Missing::new);
    }

    /** @throws Missing when nobody was noted under this id */
    Presence find(UUID attendance) {
        return sql.sql(PRESENCE + " where t.id = :id").param("id", attendance).query(Presence.class).optional().orElseThrow(Missing::new);
    }

    /** Those of an activity with an account, whose opinion is not there yet. */
    List<Presence> silent(ActivityId activity) {
        return sql.sql(PRESENCE + " where t.activity = :activity and t.person is not null and p.id is null order by t.id").param("activity", activity.value()).query(Presence.class).list();
    }

    /**
     * Writes the answer down, and tells of a volunteer's confirmed presence.
     *
     * @param actor nobody, the person, or somebody who keys in what the person wrote on paper
     * @throws Refusal (409) when the code was used before; (403) when whoever was paid for it says that it was so
     */
    void give(Actor actor, Presence presence, Opinion opinion) {
        var id = Ids.next(clock.instant());
        var by = new Actor(actor.person(), actor.name(), presence.subdistrict(), actor.appointments());
        var other = actor.person() != null && !actor.isPerson(presence.person()) ? actor.person() : null;
        if (opinion.wasThere() && presence.contracted()) {
            requireOtherKind(presence, other);
        }
        var rows = sql.sql("""
                insert into activity.opinion (id, subdistrict, attendance, was_there, rating, asked_to_pay, words, given_at, entered_by)
                values (:id, :subdistrict, :attendance, :wasThere, :rating, :asked, :words, :at, :enteredBy) on conflict (attendance) do nothing
                """)
                .param("id", id)
                .param("subdistrict", presence.subdistrict().value())
                .param("attendance", presence.id())
                .param("wasThere", opinion.wasThere())
                .param("rating", opinion.rating())
                .param("asked", opinion.askedToPay())
                .param("words", opinion.words())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("enteredBy", other == null ? null : other.value())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("activity.refused.answered");
        }
        if (!opinion.wasThere()) {
            events.publishEvent(new PresenceDenied(presence.id(), presence.activity(), presence.person(), by));
        }
        enter(id, by, presence, opinion, other);
        households.end(by, HouseholdOpinions.KIND, presence.id());
        if (opinion.wasThere() && presence.capacity() == Capacity.VOLUNTEER && presence.person() != null) {
            events.publishEvent(confirmed(presence, presence.person(), by));
        }
    }

    /** Nothing counts on one party's word: whoever is paid for it confirms nothing, by whichever link the answer comes. */
    private void requireOtherKind(Presence presence, @Nullable PersonId other) {
        var paid = sql.sql("""
                select exists (select 1 from party.published_appointment a where a.subdistrict = :subdistrict and a.role = 'CONTRACTOR'
                                  and (a.organisation = :holder or a.organisation in (select s.organisation from activity.published_date d join project.published_subcontract s on s.project = d.project and s.answer = 'AGREED' where d.id = :activity))
                                  and a.person in (cast(:person as uuid), cast(:other as uuid)) and (a.until_day is null or a.until_day >= cast(:since as date)))
                """)
                .param("subdistrict", presence.subdistrict().value())
                .param("holder", presence.holder().value())
                .param("activity", presence.activity().value())
                .param("person", presence.person() == null ? null : presence.person().value())
                .param("other", other == null ? null : other.value())
                .param("since", presence.checkedInAt().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (paid) {
            throw Refusal.forbidden("activity.refused.contractor-speaks");
        }
    }

    private void enter(UUID id, Actor by, Presence presence, Opinion opinion, @Nullable PersonId other) {
        // whoever says no is not told from others by a pseudonym in the public log
        journal.append(Fact.first("activity", "opinion-given", id, opinion.wasThere() ? by : Actor.nobody(by.subdistrict()))
                .with("attendance", presence.id())
                .with("was-there", opinion.wasThere())
                .with("rating", opinion.rating())
                .with("asked-to-pay", opinion.askedToPay())
                .with("words", opinion.words())
                .with("entered-by", other));
    }

    private static AttendanceConfirmed confirmed(Presence there, PersonId volunteer, Actor by) {
        return new AttendanceConfirmed(there.id(), there.activity(), volunteer, there.contracted() ? there.holder() : null, there.through(), there.checkedInAt(), there.leftAt(), there.startsAt(), there.endsAt(), by);
    }
}
