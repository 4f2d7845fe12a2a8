package org.yicai.activity.change;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Readiness;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;

/** The rules of signing up, asked anew of everybody who has a seat when it moves or becomes more dangerous. */
@Component
class Hindrances {

    private final JdbcClient sql;
    private final LocalWays ways;
    private final ObjectProvider<Readiness> readiness;

    Hindrances(JdbcClient sql, LocalWays ways, ObjectProvider<Readiness> readiness) {
        this.sql = sql;
        this.ways = ways;
        this.readiness = readiness;
    }

    /**
     * A rule that is in somebody's way.
     *
     * @param rule its code
     * @param way where the person can do something about it
     */
    record Hindrance(String rule, Finding why, String way) {

        /** The same for somebody else to read: that something is in the way, never what a person does elsewhere or lacks. */
        Finding seen() {
            return Finding.that("activity.hindered." + rule);
        }
    }

    /** Somebody who has a seat. @param hindrance null when nothing is in the way */
    record Comer(UUID signUp, UUID person, String name, @Nullable Hindrance hindrance) {}

    private record Seat(UUID signUp, UUID person, String name, boolean volunteer, @Nullable String skill, @Nullable String language, int minAge, @Nullable String clash, @Nullable UUID clashId, @Nullable String rest,
            @Nullable UUID restId, @Nullable UUID visit, boolean named) {}

    /**
     * Everybody with an account who has a seat, by name.
     *
     * @param starts when it will begin, and {@code ends} when it will end
     * @param moves whether that is another time than now
     * @param dangerous whether it will need insurance
     * @param besides activities that move together with it
     * @param only one of them; null for all
     */
    List<Comer> of(SubdistrictId subdistrict, UUID activity, Instant starts, Instant ends, boolean moves, boolean dangerous, List<UUID> besides, @Nullable UUID only) {
        var all = new ArrayList<Comer>();
        for (var each : seats(subdistrict, activity, starts, ends, dangerous, besides, only)) {
            all.add(new Comer(each.signUp, each.person, each.name, hindrance(subdistrict, activity, each, ends, moves, dangerous)));
        }
        return all;
    }

    private @Nullable Hindrance hindrance(SubdistrictId subdistrict, UUID activity, Seat seat, Instant ends, boolean moves, boolean dangerous) {
        if (moves && seat.clash != null) {
            return new Hindrance("U9", Finding.that("activity.finding.clash", seat.clash), "/activities/" + seat.clashId);
        }
        if (moves && seat.visit != null) {
            return new Hindrance("U9", Finding.that("activity.finding.clash-visit"), "/visits/" + seat.visit);
        }
        if (moves && seat.rest != null) {
            return new Hindrance("U10", Finding.that("activity.finding.rest", seat.rest), "/activities/" + seat.restId);
        }
        if (dangerous && !seat.named) {
            return new Hindrance("I20", Finding.that("activity.finding.not-named"), "/activities/" + activity);
        }
        if (!moves) {
            return null;
        }
        // no beginning: the minutes of a minor's day count this one already
        var duty = seat.volunteer ? new Readiness.Duty(seat.skill, seat.language, seat.minAge, null, ends) : Readiness.Duty.place(ends);
        return readiness.stream().flatMap(each -> each.missing(subdistrict, new PersonId(seat.person), duty).stream()).findFirst().map(gap -> new Hindrance("U12", gap.what(), gap.way())).orElse(null);
    }

    private List<Seat> seats(SubdistrictId subdistrict, UUID activity, Instant starts, Instant ends, boolean dangerous, List<UUID> besides, @Nullable UUID only) {
        return sql.sql("""
                select s.id as sign_up, s.person, p.name, s.position is not null as volunteer, n.skill, n.language, coalesce(n.min_age, 0) as min_age, c.title as clash, c.id as clash_id, r.title as rest, r.id as rest_id, h.id as visit,
                       coalesce(y.named, true) as named
                  from activity.sign_up s
                  join activity.activity a on a.id = s.activity
                  join party.published_person p on p.id = s.person
                  left join activity.position n on n.id = s.position
                  left join lateral (
                      select bool_or(y.everybody or exists (select 1 from activity.insured i where i.policy = y.id and i.person = s.person and i.struck_at is null)) as named
                        from activity.policy y
                       where y.subdistrict = a.subdistrict and activity.insures(y.organisation, a.holder, a.deliverable is not null) and y.covers <> 'LIABILITY'
                         and y.covers_from <= :starts and y.covers_until >= :ends and (y.activity is null or y.activity = a.id)) y on :dangerous
                  left join lateral (select o.id, o.title from activity.sign_up t join activity.activity o on o.id = t.activity
                              where t.person = s.person and t.withdrawn_at is null and o.id <> all (:besides) and o.cancelled_at is null and o.starts_at < :ends and o.ends_at > :starts order by o.starts_at limit 1) c on true
                  left join lateral (select o.id, o.title from activity.sign_up t join activity.activity o on o.id = t.activity
                              where s.position is not null and t.position is not null and t.person = s.person and t.withdrawn_at is null and o.id <> all (:besides) and o.cancelled_at is null
                                and o.starts_at < cast(:ends as timestamptz) + make_interval(mins => :rest) and o.ends_at > cast(:starts as timestamptz) - make_interval(mins => :rest) order by o.starts_at limit 1) r on true
                  left join lateral (select v.id from activity.visit_ahead v
                              where v.person = s.person and v.starts_at < cast(:ends as timestamptz) + make_interval(mins => case when s.position is null then 0 else :rest end)
                                and v.ends_at > cast(:starts as timestamptz) - make_interval(mins => case when s.position is null then 0 else :rest end) order by v.starts_at limit 1) h on true
                 where s.activity = :activity and s.withdrawn_at is null and (cast(:only as uuid) is null or s.id = :only)
                 order by p.name, s.id limit 5000
                """)
                .param("activity", activity)
                .param("dangerous", dangerous)
                .param("starts", starts.atOffset(ZoneOffset.UTC))
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .param("rest", ways.number(subdistrict, Way.VOLUNTEER_REST_MINUTES))
                .param("besides", besides.toArray(UUID[]::new))
                .param("only", only)
                .query(Seat.class)
                .list();
    }
}
