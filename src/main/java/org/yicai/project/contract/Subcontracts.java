package org.yicai.project.contract;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.party.Supplier;

/** Writes who asked to give a part away, and what the purchaser said. */
@Component
class Subcontracts {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Subcontracts(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal (409) while another one waits for its answer */
    void ask(Actor actor, UUID contract, OrganisationId organisation, String part, int share) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.subcontract (id, subdistrict, contract, organisation, part, share_percent, asked_by, asked_at)
                values (:id, :subdistrict, :contract, :organisation, :part, :share, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("contract", contract)
                .param("organisation", organisation.value())
                .param("part", part)
                .param("share", share)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.sub-open");
        }
        journal.append(Fact.first("project", "subcontract-asked", id, actor).with("contract", contract).with("organisation", organisation).with("part", part).with("sharePercent", share));
    }

    /** What is kept of who shall do the part. */
    Supplier supplier(UUID subcontract) {
        return sql.sql("""
                select p.id, p.kind, p.name, p.proofs, p.level, p.rated_on, p.responsible, p.controlled_by, p.controller
                  from project.subcontract s join party.published_supplier p on p.id = s.organisation where s.id = :id
                """).param("id", subcontract).query(Supplier.class).single();
    }

    /** @throws Refusal (409) when it was answered already */
    void answer(Actor actor, UUID subcontract, Reply reply, String reason) {
        var rows = sql.sql("""
                update project.subcontract set answer = :answer, answer_reason = :reason, answered_by = :by, answered_at = :at where id = :id and answer is null
                """)
                .param("id", subcontract)
                .param("answer", reply.name())
                .param("reason", reason)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("project", "subcontract-answered", subcontract, actor).with("answer", reply).with("reason", reason));
    }
}
