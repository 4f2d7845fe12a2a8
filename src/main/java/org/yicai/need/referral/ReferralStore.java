package org.yicai.need.referral;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.need.Asked;
import org.yicai.need.Need;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.need.Referrals;
import org.yicai.need.Stage;

/** Referrals and what became of them. The need moves with each, in the same transaction. */
@Component
class ReferralStore implements Asked {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Needs needs;

    ReferralStore(JdbcClient sql, Journal journal, Clock clock, Needs needs) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.needs = needs;
    }

    /**
     * Asks a running project.
     *
     * @throws Refusal (409) when the need has moved on, or goes past those who help
     */
    UUID refer(Actor actor, Need need, Referrals.Offer offer, String words) {
        if (need.bypass() != null) {
            throw Refusal.tooLate("need.refused.special");
        }
        needs.move(actor, need.id(), Stage.DISPATCHED, offer.contractorName() + " · " + offer.projectTitle());
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into need.referral (id, subdistrict, need, project, project_title, deliverable, name, contractor, words, referred_by, referred_at)
                values (:id, :subdistrict, :need, :project, :title, :deliverable, :name, :contractor, :words, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", need.subdistrict().value())
                .param("need", need.id().value())
                .param("project", offer.project())
                .param("title", offer.projectTitle())
                .param("deliverable", offer.deliverable())
                .param("name", offer.name())
                .param("contractor", offer.contractor().value())
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("need", "need-referred", id, actor).with("need", need.id()).with("project", offer.project()).with("deliverable", offer.deliverable()).with("words", words));
        return id;
    }

    private static final String SELECT = """
            select r.id, r.need, r.project, r.project_title, r.name, r.contractor, r.words, r.referred_by, r.referred_at, r.accepted_at,
                   n.open_to_all as open, n.receipt, n.topic, n.due_on,
                   case when r.accepted_at is not null or n.open_to_all then n.title else '' end as title,
                   case when r.accepted_at is not null or n.open_to_all then left(n.words, 600) else '' end as text,
                   case when r.accepted_at is not null or n.open_to_all then n.community end as community,
                   case when r.accepted_at is not null or n.open_to_all then n.spot else '' end as spot,
                   case when r.accepted_at is not null then n.phone end as phone
              from need.referral r join need.need n on n.id = r.need
             where n.bypass is null and\s""";

    /** Those still open of these contractors: what waits for a word first, the oldest first. */
    List<Referral> of(Collection<OrganisationId> contractors) {
        return sql.sql(SELECT + "r.ended_at is null and r.contractor = any (:contractors) order by r.accepted_at is not null, r.id limit 200")
                .param("contractors", contractors.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Referral.class)
                .list();
    }

    /** @throws Missing when there is none in this scope */
    Referral get(UUID id) {
        return sql.sql(SELECT + "r.id = :id").param("id", id).query(Referral.class).optional().orElseThrow(Missing::new);
    }

    @Override
    public boolean withdraw(Actor actor, Need need, String reason) {
        var open = open(need.id());
        open.ifPresent(each -> end(actor, each, Back.WITHDRAWN, reason, reason));
        return open.isPresent();
    }

    private Optional<Referral> open(NeedId need) {
        return sql.sql(SELECT + "r.ended_at is null and r.need = :need").param("need", need.value()).query(Referral.class).optional();
    }

    /** The contractor says yes. @param name the contractor's */
    void accept(Actor actor, Referral referral, String name) {
        Refusal.unlessChanged(sql.sql("update need.referral set accepted_at = :at, accepted_by = :by where id = :id and ended_at is null and accepted_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", actor.requirePerson().value()).param("id", referral.id()).update());
        journal.append(Fact.of("need", "referral-accepted", referral.id(), actor));
        needs.move(actor, referral.need(), Stage.IN_HAND, name + " · " + referral.projectTitle());
    }

    /** How a referral ends without being done. */
    enum Back {
        RETURNED,
        WITHDRAWN
    }

    /** The contractor gives it back, before or after the yes; or the leader takes it back before. */
    void end(Actor actor, Referral referral, Back how, String reason, String told) {
        Refusal.unlessChanged(sql.sql("update need.referral set ended_at = :at, ended_as = :how, reason = :reason where id = :id and ended_at is null and (:how = 'RETURNED' or accepted_at is null)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("how", how.name()).param("reason", reason).param("id", referral.id()).update());
        journal.append(Fact.of("need", how == Back.RETURNED ? "referral-returned" : "referral-withdrawn", referral.id(), actor).with("reason", reason));
        needs.move(actor, referral.need(), Stage.NEW, told);
    }

    /** What the contractor claims; the resident has the last word. */
    void done(Actor actor, Referral referral, String words) {
        Refusal.unlessChanged(sql.sql("update need.referral set ended_at = :at, ended_as = 'DONE' where id = :id and ended_at is null and accepted_at is not null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", referral.id()).update());
        journal.append(Fact.of("need", "referral-done", referral.id(), actor).with("words", words));
        needs.move(actor, referral.need(), Stage.SERVED, words);
    }
}
