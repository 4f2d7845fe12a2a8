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
import org.yicai.activity.ActivityId;
import org.yicai.activity.Sex;
import org.yicai.activity.SignUpDoor;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.web.Fields;

/** "Eight of us come": seats for people of a partner who are not named yet. Each says the own yes, by the rules for everybody (志愿服务条例 art. 25). */
@Component
class Groups {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final SignUpDoor door;
    private final LocalWays ways;

    Groups(JdbcClient sql, Journal journal, Clock clock, SignUpDoor door, LocalWays ways) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.door = door;
        this.ways = ways;
    }

    /** A position that still has seats. */
    record Open(UUID position, UUID activity, String title, String name, Instant startsAt, String venue, int free) {}

    /** What a partner promised. @param risk the notice that whoever comes reads; "" for none @param sex whom the position is for; null for everybody */
    record Place(UUID id, UUID partner, ActivityId activity, UUID position, String title, String name, Instant startsAt, String venue, int people, int named, String risk, @Nullable Sex sex) {

        int left() {
            return people - named;
        }
    }

    private static final String PLACE = """
            select g.id, g.partner, g.activity, g.position, n.title, n.name, n.starts_at, n.venue, g.people, g.named, coalesce(n.risk, '') as risk, n.sex
              from corps.group_place g join activity.published_position n on n.id = g.position where g.subdistrict = :subdistrict and g.ended_at is null
            """;

    /** Positions with two free seats or more, the soonest first, before their last sign-out; at most 60. */
    List<Open> open(SubdistrictId subdistrict) {
        var from = clock.instant().plus(Duration.ofHours(ways.number(subdistrict, Way.SIGN_OUT_HOURS)));
        return sql.sql("""
                select n.id as position, n.activity, n.title, n.name, n.starts_at, n.venue, n.seats - n.taken as free from activity.published_position n
                 where n.subdistrict = :subdistrict and n.cancelled_at is null and n.starts_at > :from and n.seats - n.taken >= 2 and n.insured
                   and (n.sign_up_from is null or n.sign_up_from <= :now) and (n.sign_up_until is null or n.sign_up_until > :now) order by n.starts_at limit 60
                """)
                .param("subdistrict", subdistrict.value()).param("from", from.atOffset(ZoneOffset.UTC)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Open.class).list();
    }

    /** What a partner promised and is still to come. */
    List<Place> of(SubdistrictId subdistrict, UUID partner) {
        return sql.sql(PLACE + " and g.partner = :partner order by n.starts_at").param("subdistrict", subdistrict.value()).param("partner", partner).query(Place.class).list();
    }

    /** @throws Missing when the partner has no such promise open */
    Place get(SubdistrictId subdistrict, UUID partner, UUID id) {
        return sql.sql(PLACE + " and g.partner = :partner and g.id = :id").param("subdistrict", subdistrict.value()).param("partner", partner).param("id", id).query(Place.class).optional().orElseThrow(Missing::new);
    }

    private Optional<ActivityId> activity(SubdistrictId subdistrict, UUID position) {
        return sql.sql("select activity as value from activity.published_position where subdistrict = :subdistrict and id = :id").param("subdistrict", subdistrict.value()).param("id", position).query(ActivityId.class).optional();
    }

    /** @return false when there are not so many seats, or signing up is not open @throws Refusal (409, rule PO21) when the partner promised this position already */
    boolean reserve(Actor actor, Partner partner, UUID position, int people) {
        var activity = activity(actor.subdistrict(), position).orElseThrow(Missing::new);
        if (!door.reserve(activity, position, people)) {
            return false;
        }
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.group_place (id, subdistrict, partner, activity, position, people, made_by, made_at) values (:id, :subdistrict, :partner, :activity, :position, :people, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("partner", partner.id())
                .param("activity", activity.value())
                .param("position", position)
                .param("people", people)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.finding.po-group-twice");
        }
        journal.append(Fact.first("corps", "group-comes", id, actor).with("partner", partner.id()).with("position", position).with("people", people));
        return true;
    }

    /** One of the seats becomes the actor's, or the form says which rule is in the way. @return what can be done instead @throws Refusal (409) when all of them are taken */
    SignUpDoor.@Nullable Way come(Fields in, Actor actor, Place place) {
        if (sql.sql("update corps.group_place set named = named + 1 where id = :id and named < people and ended_at is null").param("id", place.id).update() == 0) {
            throw Refusal.tooLate("corps.refused.po-group-full");
        }
        var way = door.fulfil(in, actor, place.activity, place.position);
        if (in.ok()) {
            journal.append(Fact.of("corps", "group-member-named", place.id, actor));
        }
        return way;
    }

    /** What nobody took goes back. @throws Refusal (409) when it was given back before */
    void giveBack(Actor by, Place place) {
        Refusal.unlessChanged(end(by, place));
    }

    private int end(Actor by, Place place) {
        var left = sql.sql("update corps.group_place set ended_at = :at where id = :id and ended_at is null returning people - named").param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", place.id).query(Integer.class).optional();
        left.ifPresent(seats -> {
            journal.append(Fact.of("corps", "group-gave-back", place.id, by).with("people", seats));
            if (seats > 0) {
                door.giveBack(by, place.activity, place.position, seats);
            }
        });
        return left.isPresent() ? 1 : 0;
    }

    /** At the last sign-out what nobody took goes to those who wait. @return how many promises ended */
    int lapse(SubdistrictId subdistrict) {
        var until = clock.instant().plus(Duration.ofHours(ways.number(subdistrict, Way.SIGN_OUT_HOURS)));
        return sql.sql(PLACE + " and n.starts_at <= :until order by g.id limit 200").param("subdistrict", subdistrict.value()).param("until", until.atOffset(ZoneOffset.UTC)).query(Place.class).list()
                .stream().mapToInt(each -> end(Actor.nobody(subdistrict), each)).sum();
    }
}
