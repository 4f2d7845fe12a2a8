package org.yicai.party.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.party.Supplier;
import org.yicai.party.SupplierCondition;

/** What is kept of an organisation as a seller: papers for the five conditions, a rating, who is responsible. What it was before stands in the journal. */
@Component
class Suppliers {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Suppliers(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Missing when there is none in this scope */
    Supplier get(OrganisationId organisation) {
        return sql.sql("select id, kind, name, proofs, level, rated_on, responsible, controlled_by, controller from party.published_supplier where id = :id")
                .param("id", organisation.value())
                .query(Supplier.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** A paper as kept, and by whom. */
    record Kept(SupplierCondition kind, String note, @Nullable LocalDate validUntil, Instant keptAt, String keptBy) {

        ConditionsForm.Proof proof() {
            return new ConditionsForm.Proof(kind, note, validUntil);
        }
    }

    List<Kept> conditions(OrganisationId organisation) {
        return sql.sql("""
                select c.kind, c.note, c.valid_until, c.kept_at, p.name as kept_by from party.supplier_condition c join party.person p on p.id = c.kept_by where c.organisation = :organisation
                """).param("organisation", organisation.value()).query(Kept.class).list();
    }

    void keep(Actor actor, OrganisationId organisation, ConditionsForm.Proof proof) {
        var id = sql.sql("""
                insert into party.supplier_condition (id, subdistrict, organisation, kind, note, valid_until, kept_by, kept_at)
                values (:id, :subdistrict, :organisation, :kind, :note, :until, :by, :at)
                on conflict (subdistrict, organisation, kind) do update
                   set note = excluded.note, valid_until = excluded.valid_until, kept_by = excluded.kept_by, kept_at = excluded.kept_at
                returning id
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("organisation", organisation.value())
                .param("kind", proof.kind().name())
                .param("note", proof.note())
                .param("until", proof.validUntil())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        journal.append(Fact.of("party", "supplier-condition-kept", id, actor)
                .with("organisation", organisation)
                .with("condition", proof.kind())
                .with("note", proof.note())
                .with("validUntil", proof.validUntil()));
    }

    void rate(Actor actor, OrganisationId organisation, int level, LocalDate ratedOn) {
        var id = sql.sql("""
                insert into party.rating (id, subdistrict, organisation, level, rated_on, kept_by, kept_at) values (:id, :subdistrict, :organisation, :level, :on, :by, :at)
                on conflict (subdistrict, organisation) do update
                   set level = excluded.level, rated_on = excluded.rated_on, kept_by = excluded.kept_by, kept_at = excluded.kept_at
                returning id
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("organisation", organisation.value())
                .param("level", level)
                .param("on", ratedOn)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        journal.append(Fact.of("party", "rating-kept", id, actor).with("organisation", organisation).with("level", level).with("ratedOn", ratedOn));
    }

    /** @param controller the name of a controlling organisation that is not registered here; "" for none */
    void answerFor(Actor actor, OrganisationId organisation, String name, @Nullable UUID controlledBy, String controller) {
        var id = sql.sql("""
                insert into party.responsibility (id, subdistrict, organisation, name, controlled_by, controller, kept_by, kept_at)
                values (:id, :subdistrict, :organisation, :name, :controlledBy, :controller, :by, :at)
                on conflict (subdistrict, organisation) do update
                   set name = excluded.name, controlled_by = excluded.controlled_by, controller = excluded.controller, kept_by = excluded.kept_by, kept_at = excluded.kept_at
                returning id
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("organisation", organisation.value())
                .param("name", name)
                .param("controlledBy", controlledBy)
                .param("controller", controller)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        journal.append(Fact.of("party", "responsibility-kept", id, actor)
                .with("organisation", organisation)
                .with("name", name)
                .with("controlledBy", controlledBy)
                .with("controller", controller));
    }
}
