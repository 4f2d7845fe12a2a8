package org.yicai.corps.giveback.expense;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** What volunteers laid out: claimed, answered and paid by others than the claimant. */
@Component
class Expenses {

    private static final String SELECT = """
            select e.id, e.person, p.name, a.title, o.name as payer_name, e.kind, e.fen, e.receipt, e.spent_on, e.granted, e.reason, e.paid_at
              from corps.expense e join party.published_person p on p.id = e.person join activity.published_activity a on a.id = e.activity join party.published_organisation o on o.id = e.payer
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Expenses(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    List<Expense> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql(SELECT + " where e.subdistrict = :subdistrict and e.person = :person order by e.id desc limit 100").param("subdistrict", subdistrict.value()).param("person", person.value()).query(Expense.class).list();
    }

    /** What waits for an answer or for its money from these payers. */
    List<Expense> open(SubdistrictId subdistrict, List<OrganisationId> payers) {
        return sql.sql(SELECT + " where e.subdistrict = :subdistrict and e.payer = any (:payers) and e.paid_at is null and e.granted is distinct from false order by e.id limit 200")
                .param("subdistrict", subdistrict.value()).param("payers", payers.stream().map(OrganisationId::value).toArray(UUID[]::new)).query(Expense.class).list();
    }

    /** Where somebody served since a day, and who used the volunteers there: the contractor, or the host. */
    List<ExpensesPage.Occasion> occasions(SubdistrictId subdistrict, PersonId person, Instant since) {
        return sql.sql("""
                select a.id, a.title, a.starts_at, a.project, coalesce(p.contractor, c.host) as payer
                  from corps.service_record r join activity.published_activity a on a.id = r.activity left join project.published_project p on p.id = a.project
                  cross join lateral (select host from corps.charter where subdistrict = r.subdistrict order by id limit 1) c
                 where r.subdistrict = :subdistrict and r.person = :person and a.starts_at >= :since order by a.starts_at desc limit 100
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).param("since", since.atOffset(ZoneOffset.UTC)).query(ExpensesPage.Occasion.class).list();
    }

    /** Fen claimed for a day and not refused. */
    long onDay(SubdistrictId subdistrict, PersonId person, LocalDate day) {
        return sql.sql("select coalesce(sum(fen), 0) from corps.expense where subdistrict = :subdistrict and person = :person and spent_on = :day and granted is distinct from false")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).param("day", day).query(Long.class).single();
    }

    void claim(Actor actor, UUID id, ExpensesPage.Occasion occasion, Expense.Kind kind, Money money, String receipt, LocalDate day) {
        sql.sql("""
                insert into corps.expense (id, subdistrict, person, activity, payer, kind, fen, receipt, spent_on, claimed_at)
                values (:id, :subdistrict, :person, :activity, :payer, :kind, :fen, :receipt, :day, :at)
                """)
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).param("activity", occasion.id()).param("payer", occasion.payer())
                .param("kind", kind.name()).param("fen", money.fen()).param("receipt", receipt).param("day", day).param("at", now()).update();
        journal.append(Fact.first("corps", "expense-claimed", id, actor).with("activity", occasion.id()).with("kind", kind).with("fen", money.fen()).with("receipt", receipt).with("day", day));
    }

    void answer(Actor actor, Expense expense, boolean granted, @Nullable String reason) {
        Refusal.unlessChanged(sql.sql("update corps.expense set answered_by = :by, answered_at = :at, granted = :granted, reason = :reason where id = :id and answered_at is null")
                .param("by", actor.requirePerson().value()).param("at", now()).param("granted", granted).param("reason", reason).param("id", expense.id()).update());
        journal.append(Fact.of("corps", granted ? "expense-granted" : "expense-refused", expense.id(), actor).with("reason", reason));
    }

    void pay(Actor actor, Expense expense) {
        Refusal.unlessChanged(sql.sql("update corps.expense set paid_by = :by, paid_at = :at where id = :id and granted and paid_at is null")
                .param("by", actor.requirePerson().value()).param("at", now()).param("id", expense.id()).update());
        journal.append(Fact.of("corps", "expense-paid", expense.id(), actor).with("fen", expense.fen().fen()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
