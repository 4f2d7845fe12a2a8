package org.yicai.activity.insurance;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Comers;
import org.yicai.evidence.PhotoId;
import org.yicai.evidence.Photos;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;

/** The one register of insurance, and what lacks one. Whoever pays sees the own policies, an auditor all. */
@Component
class Policies {

    private static final String POLICY = """
            select p.id, p.organisation, o.name as organisation_name, p.number, p.insurer, p.covers, p.covers_from, p.covers_until, p.cut_because, p.everybody, p.activity, x.title as only, p.paper is not null as paper,
                   (select count(*) from activity.insured i where i.policy = p.id and i.struck_at is null) as named,
                   (select count(*) from activity.activity a where a.policy = p.id and a.cancelled_at is null) as opens
              from activity.policy p join party.published_organisation o on o.id = p.organisation left join activity.activity x on x.id = p.activity
             where p.subdistrict = :subdistrict and (cast(:organisations as uuid[]) is null or p.organisation = any (:organisations))
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Insurance insurance;
    private final Comers comers;
    private final Photos photos;

    // six: whom a new policy lets in, who hears of it, and the picture of its paper
    Policies(JdbcClient sql, Journal journal, Clock clock, Insurance insurance, Comers comers, Photos photos) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.insurance = insurance;
        this.comers = comers;
        this.photos = photos;
    }

    private static UUID @Nullable [] ids(@Nullable Collection<OrganisationId> organisations) {
        return organisations == null ? null : organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private JdbcClient.StatementSpec asked(String more, Actor actor, @Nullable Collection<OrganisationId> organisations) {
        return sql.sql(POLICY + more).param("subdistrict", actor.subdistrict().value()).param("organisations", ids(organisations), java.sql.Types.ARRAY);
    }

    /** Latest end first; at most 100. @param organisations whose; null for all of the subdistrict */
    List<Policy> of(Actor actor, @Nullable Collection<OrganisationId> organisations) {
        return asked(" order by p.covers_until desc, p.id limit 100", actor, organisations).query(Policy.class).list();
    }

    /** @throws Missing when it is of somebody else */
    Policy get(Actor actor, @Nullable Collection<OrganisationId> organisations, UUID id) {
        return asked(" and p.id = :id", actor, organisations).param("id", id).query(Policy.class).optional().orElseThrow(Missing::new);
    }

    List<Uncovered> uncovered(Actor actor, @Nullable Collection<OrganisationId> organisations) {
        return sql.sql("""
                select a.id, a.title, a.starts_at from activity.activity a
                 where a.subdistrict = :subdistrict and (cast(:organisations as uuid[]) is null or a.holder = any (:organisations)) and a.risk_level = 'HIGH' and a.policy is null and a.cancelled_at is null and a.ends_at > :now
                 order by a.starts_at, a.id limit 100
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("organisations", ids(organisations), java.sql.Types.ARRAY)
                .param("now", now())
                .query(Uncovered.class)
                .list();
    }

    /** Coming activities of the organisations, for a policy of their own; at most 100. */
    List<Uncovered> coming(Actor actor, Collection<OrganisationId> organisations) {
        return sql.sql("select a.id, a.title, a.starts_at from activity.activity a where a.subdistrict = :subdistrict and a.holder = any (:organisations) and a.cancelled_at is null and a.ends_at > :now order by a.starts_at, a.id limit 100")
                .param("subdistrict", actor.subdistrict().value()).param("organisations", ids(organisations)).param("now", now()).query(Uncovered.class).list();
    }

    /**
     * One of the organisations' own. All of the subdistrict are locked: nothing is insured by one that is being cut.
     *
     * @throws Missing when it is of somebody else
     */
    Policy hold(Actor actor, Collection<OrganisationId> organisations, UUID id) {
        sql.sql("select id from activity.policy where subdistrict = :subdistrict order by id for no key update").param("subdistrict", actor.subdistrict().value()).query(UUID.class).list();
        return get(actor, organisations, id);
    }

    /** @param organisation who pays @param activity the only one that it covers; null for all of the payer @param paper a picture of it; null for none */
    record Fresh(UUID organisation, String number, String insurer, Covers covers, Instant from, Instant until, boolean everybody, @Nullable UUID activity, @Nullable PhotoId paper) {}

    /**
     * Notes a policy, and opens what it covers.
     *
     * @return how many activities it opened; empty when the number is noted already
     */
    OptionalInt note(Actor by, Fresh policy) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.policy (id, subdistrict, organisation, number, insurer, covers, covers_from, covers_until, everybody, activity, paper, noted_by, noted_at)
                values (:id, :subdistrict, :organisation, :number, :insurer, :covers, :from, :until, :everybody, :activity, :paper, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("organisation", policy.organisation)
                .param("number", policy.number)
                .param("insurer", policy.insurer)
                .param("covers", policy.covers.name())
                .param("from", policy.from.atOffset(ZoneOffset.UTC))
                .param("until", policy.until.atOffset(ZoneOffset.UTC))
                .param("everybody", policy.everybody)
                .param("activity", policy.activity, java.sql.Types.OTHER)
                .param("paper", policy.paper == null ? null : policy.paper.value(), java.sql.Types.OTHER)
                .param("by", by.requirePerson().value())
                .param("at", now())
                .update();
        if (rows == 0) {
            return OptionalInt.empty();
        }
        journal.append(Fact.first("activity", "policy-noted", id, by).with("organisation", policy.organisation).with("number", policy.number).with("insurer", policy.insurer).with("covers", policy.covers)
                .with("from", policy.from).with("until", policy.until).with("everybody", policy.everybody).with("activity", policy.activity).with("paper", policy.paper));
        var opened = insurance.insure(by, policy.organisation);
        opened.forEach(each -> comers.tell(new ActivityId(each), "activity.news.insured"));
        return OptionalInt.of(opened.size());
    }

    private record Paper(UUID subdistrict, int year, String largeSha256) {}

    /** The picture of its paper, without what the camera wrote into it; empty when there is none. */
    Optional<Photos.Print> paper(UUID policy) {
        return sql.sql("select e.subdistrict, e.year, e.large_sha256 from activity.policy p join evidence.published_photo e on e.id = p.paper where p.id = :id")
                .param("id", policy).query(Paper.class).optional().map(each -> photos.print(each.subdistrict, each.year, each.largeSha256));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
