package org.yicai.activity.insurance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Comers;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;

/** Which policy covers which dangerous activity. The database refuses a policy beside the time of its activity. */
@Component
public class Insurance {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Comers comers;

    Insurance(JdbcClient sql, Journal journal, Clock clock, Comers comers) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.comers = comers;
    }

    private record Covered(UUID activity, UUID policy) {}

    /** Gives every dangerous activity of the organisation that has none the policy that covers its time, if there is one. Gives which they are. */
    public List<UUID> insure(Actor by, UUID organisation) {
        // whoever cuts one of them is done first
        sql.sql("select id from activity.policy where subdistrict = :subdistrict order by id for share").param("subdistrict", by.subdistrict().value()).query(UUID.class).list();
        var covered = sql.sql("""
                update activity.activity a set policy = p.id, covers_from = p.covers_from, covers_until = p.covers_until
                  from activity.policy p
                 where a.subdistrict = :subdistrict and activity.insures(cast(:organisation as uuid), a.holder, a.deliverable is not null) and a.risk_level = 'HIGH' and a.policy is null and a.cancelled_at is null and a.ends_at > :now
                   and p.id = (select q.id from activity.policy q
                                where q.subdistrict = a.subdistrict and activity.insures(q.organisation, a.holder, a.deliverable is not null) and q.covers_from <= a.starts_at and a.ends_at <= q.covers_until
                                  and q.covers <> 'LIABILITY' and (q.activity is null or q.activity = a.id)
                                order by q.everybody desc, q.covers_until desc, q.id limit 1)
                returning a.id as activity, p.id as policy
                """)
                .param("subdistrict", by.subdistrict().value())
                .param("organisation", organisation)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Covered.class)
                .list();
        covered.forEach(each -> journal.append(Fact.of("activity", "activity-insured", each.activity, by).with("policy", each.policy)));
        return covered.stream().map(Covered::activity).toList();
    }

    /** Whether a policy covers it. */
    public boolean covers(UUID activity) {
        return sql.sql("select policy is not null from activity.activity where id = :id").param("id", activity).query(Boolean.class).single();
    }

    /** Activities whose time or danger is changed let their policy go and look for one anew; those that find none are shut, and whoever signed up hears. */
    public void anew(Actor by, UUID organisation, List<UUID> activities, Runnable change) {
        var released = sql.sql("update activity.activity set policy = null, covers_from = null, covers_until = null where id = any (:ids) and policy is not null returning id")
                .param("ids", activities.toArray(UUID[]::new)).query(UUID.class).list();
        released.forEach(each -> journal.append(Fact.of("activity", "activity-uninsured", each, by)));
        change.run();
        var again = insure(by, organisation);
        released.stream().filter(each -> !again.contains(each) && dangerous(each)).forEach(each -> comers.tell(new ActivityId(each), "activity.news.uninsured"));
    }

    private boolean dangerous(UUID activity) {
        return sql.sql("select risk_level = 'HIGH' from activity.activity where id = :id").param("id", activity).query(Boolean.class).single();
    }

    private record Released(UUID activity, boolean concerns) {}

    /**
     * A policy ends earlier: what lies behind its new end is shut until another one covers it, and whoever signed up hears.
     *
     * @param until the moment behind its new last day
     * @return how many activities are shut now
     */
    int cut(Actor by, Policy policy, Instant until, String because) {
        var released = sql.sql("""
                update activity.activity set policy = null, covers_from = null, covers_until = null
                 where policy = :policy and ends_at > :until returning id as activity, cancelled_at is null as concerns
                """)
                .param("policy", policy.id())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Released.class)
                .list();
        sql.sql("update activity.policy set covers_until = :until, cut_at = :at, cut_because = :because where id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("because", because)
                .param("id", policy.id())
                .update();
        journal.append(Fact.of("activity", "policy-cut", policy.id(), by).with("until", until).with("because", because));
        released.forEach(each -> journal.append(Fact.of("activity", "activity-uninsured", each.activity, by).with("policy", policy.id())));
        var again = insure(by, policy.organisation());
        var shut = released.stream().filter(each -> each.concerns && !again.contains(each.activity)).toList();
        shut.forEach(each -> comers.tell(new ActivityId(each.activity), "activity.news.uninsured"));
        return shut.size();
    }
}
