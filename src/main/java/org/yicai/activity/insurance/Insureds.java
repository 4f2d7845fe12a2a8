package org.yicai.activity.insurance;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.party.Notices;

/** Who is insured: by name on the list of a policy, or because the policy covers everybody who signs up. */
@Component
class Insureds {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Notices notices;

    Insureds(JdbcClient sql, Journal journal, Clock clock, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.notices = notices;
    }

    /** @param id of the line on the list; null for somebody who is covered because of having signed up @param occasions for how many activities of its days */
    record Row(@Nullable UUID id, String name, int occasions) {}

    /** By name; at most 300. */
    List<Row> of(Policy policy) {
        return (policy.everybody() ? sql.sql("""
                select cast(null as uuid) as id, coalesce(p.name, s.name) as name, count(*) as occasions
                  from activity.policy y join activity.activity a on a.subdistrict = y.subdistrict and activity.insures(y.organisation, a.holder, a.deliverable is not null) and a.starts_at >= y.covers_from and a.ends_at <= y.covers_until and (y.activity is null or y.activity = a.id)
                  join activity.sign_up s on s.activity = a.id and s.withdrawn_at is null left join party.published_person p on p.id = s.person
                 where y.id = :policy and a.cancelled_at is null group by s.person, 2 order by 2 limit 300
                """) : sql.sql("""
                select i.id, p.name, 0 as occasions from activity.insured i join party.published_person p on p.id = i.person where i.policy = :policy and i.struck_at is null order by p.name, i.id limit 300
                """)).param("policy", policy.id()).query(Row.class).list();
    }

    /** Puts people on the list, who hear of it; who stands there already is passed over. */
    void add(Actor by, Policy policy, List<PersonId> people) {
        for (var person : people) {
            var id = Ids.next(clock.instant());
            var rows = sql.sql("""
                    insert into activity.insured (id, subdistrict, policy, person, noted_by, noted_at) values (:id, :subdistrict, :policy, :person, :by, :at)
                    on conflict (policy, person) where struck_at is null do nothing
                    """)
                    .param("id", id)
                    .param("subdistrict", by.subdistrict().value())
                    .param("policy", policy.id())
                    .param("person", person.value())
                    .param("by", by.requirePerson().value())
                    .param("at", now())
                    .update();
            if (rows == 1) {
                journal.append(Fact.first("activity", "insured", id, by).with("policy", policy.id()).with("person", person));
                notices.tell(by.subdistrict(), new Notices.To(person, null), Notices.Kind.ANSWER, "activity.news.named", policy.organisationName(), policy.insurer());
            }
        }
    }

    /** @throws Refusal (409) when the line was struck before */
    void strike(Actor by, Policy policy, UUID line) {
        var person = sql.sql("update activity.insured set struck_at = :at, struck_by = :by where id = :id and policy = :policy and struck_at is null returning person")
                .param("at", now()).param("by", by.requirePerson().value()).param("id", line).param("policy", policy.id()).query(UUID.class).optional().orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        journal.append(Fact.of("activity", "insured-struck", line, by));
        notices.tell(by.subdistrict(), Notices.To.person(person), Notices.Kind.ANSWER, "activity.news.struck", policy.organisationName(), policy.insurer());
    }

    /** One policy that covers the asker. @param occasions the titles of the activities for which it does, one a line; null where it names the person */
    record Mine(String organisationName, String insurer, String number, Covers covers, Instant coversFrom, Instant coversUntil, @Nullable String occasions) {}

    /** What covers somebody now or later, here; at most 50. */
    List<Mine> mine(Actor actor) {
        return sql.sql("""
                select o.name as organisation_name, p.insurer, p.number, p.covers, p.covers_from, p.covers_until, case when p.everybody then m.titles end as occasions
                  from activity.policy p join party.published_organisation o on o.id = p.organisation
                  left join lateral (select string_agg(a.title, chr(10) order by a.starts_at) as titles from activity.sign_up s join activity.activity a on a.id = s.activity
                              where s.person = :person and s.withdrawn_at is null and a.cancelled_at is null and a.ends_at > :now and a.subdistrict = p.subdistrict and activity.insures(p.organisation, a.holder, a.deliverable is not null)
                                and a.starts_at >= p.covers_from and a.ends_at <= p.covers_until and (p.activity is null or p.activity = a.id)) m on p.everybody
                 where p.subdistrict = :subdistrict and p.covers_until > :now
                   and (p.everybody and m.titles is not null or not p.everybody and exists (select 1 from activity.insured i where i.policy = p.id and i.person = :person and i.struck_at is null))
                 order by p.covers_until, p.id limit 50
                """)
                .param("person", actor.requirePerson().value())
                .param("subdistrict", actor.subdistrict().value())
                .param("now", now())
                .query(Mine.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
