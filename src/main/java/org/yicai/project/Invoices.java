package org.yicai.project;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Money;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Papers behind money: an invoice belongs to one deliverable of one project, across all projects, contractors and years of a subdistrict. */
@Component
public class Invoices {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final ProjectAccess access;

    Invoices(JdbcClient sql, Journal journal, Clock clock, Places places, ProjectAccess access) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.access = access;
    }

    /** What the money is. */
    public enum Kind { MILESTONE, ADVANCE, HELD, EXIT, EXPENSE }

    /**
     * Some money with a paper behind it.
     *
     * @param subject what is paid once
     * @param project null for an activity that serves none
     * @param activity null for what is no single one's
     * @param payee an organisation or a person
     */
    public record Use(Kind kind, UUID subject, @Nullable UUID project, @Nullable UUID activity, UUID payee, Money amount) {}

    record Used(Kind kind, @Nullable String title, UUID usedBy, Instant usedAt, long fen) {}

    record Paper(boolean split, @Nullable Long totalFen) {}

    /**
     * Takes the paper for this money. Nothing is written when it finds something: rule IV2, used already, saying where as far as the
     * reader may see; IV3, parts that come to more than the paper.
     *
     * @return whether it was taken; else the finding stands at the field
     * @throws Refusal (409) when this money has a paper already
     */
    public boolean take(Fields in, String field, Actor actor, Invoice invoice, Use use) {
        if (invoice.number() != null && !free(in, field, actor, invoice, use)) {
            return false;
        }
        var id = Ids.next(clock.instant());
        Refusal.unlessChanged(sql.sql("""
                insert into project.receipt (id, subdistrict, kind, subject, project, activity, payee, fen, words, number, part, used_by, used_at)
                values (:id, :subdistrict, :kind, :subject, :project, :activity, :payee, :fen, :words, :number, :part, :by, :at) on conflict (subject) do nothing
                """)
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("kind", use.kind.name()).param("subject", use.subject).param("project", use.project)
                .param("activity", use.activity).param("payee", use.payee).param("fen", use.amount.fen()).param("words", invoice.words()).param("number", invoice.number())
                .param("part", invoice.total() != null).param("by", actor.requirePerson().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update());
        journal.append(Fact.first("project", "receipt-used", id, actor).with("kind", use.kind).with("subject", use.subject).with("fen", use.amount.fen()).with("number", invoice.number())
                .with("totalFen", invoice.total() == null ? null : invoice.total().fen()));
        return true;
    }

    /** Whether the number is new, or a part of it is left. Whoever comes second at one moment waits for the first. */
    private boolean free(Fields in, String field, Actor actor, Invoice invoice, Use use) {
        var total = invoice.total();
        if (total != null && use.amount.compareTo(total) >= 0) {
            in.refuse("invoice_total", "project.finding.invoice-sum", total.inYuan(), use.amount.inYuan());
            return false;
        }
        int isNew = sql.sql("insert into project.invoice (subdistrict, number, split, total_fen) values (:subdistrict, :number, :split, :total) on conflict do nothing")
                .param("subdistrict", actor.subdistrict().value()).param("number", invoice.number()).param("split", total != null).param("total", total == null ? null : total.fen()).update();
        if (isNew > 0) {
            return true;
        }
        var paper = sql.sql("select split, total_fen from project.invoice where subdistrict = :subdistrict and number = :number for no key update")
                .param("subdistrict", actor.subdistrict().value()).param("number", invoice.number()).query(Paper.class).optional();
        var used = used(actor, invoice);
        if (paper.isEmpty() || total == null || !paper.get().split() || !Long.valueOf(total.fen()).equals(paper.get().totalFen())) {
            in.refuse(where(field, actor, used));
            return false;
        }
        long sum = used.stream().mapToLong(Used::fen).sum() + use.amount.fen();
        if (sum > total.fen()) {
            in.refuse("invoice_total", "project.finding.invoice-sum", total.inYuan(), Money.of(sum).inYuan());
        }
        return sum <= total.fen();
    }

    private List<Used> used(Actor actor, Invoice invoice) {
        return sql.sql("select r.kind, p.title, r.used_by, r.used_at, r.fen from project.receipt r left join project.project p on p.id = r.project where r.subdistrict = :subdistrict and r.number = :number order by r.id")
                .param("subdistrict", actor.subdistrict().value()).param("number", invoice.number()).query(Used.class).list();
    }

    /** Officials learn where, whoever used it himself learns when; others that it was. */
    private Finding where(String field, Actor actor, List<Used> used) {
        var seen = used.stream().filter(each -> access.isOfficial(actor) || each.usedBy.equals(actor.requirePerson().value())).findFirst().orElse(null);
        if (seen == null) {
            return Finding.at(field, "project.finding.invoice-used");
        }
        var day = seen.usedAt.atZone(places.zone()).toLocalDate();
        return seen.title == null ? Finding.at(field, "project.finding.invoice-used-day", day) : Finding.at(field, "project.finding.invoice-used-at", day, seen.title);
    }

    /** Gives back the paper of money that was refused; it may be used again. */
    public void release(Actor actor, UUID subject) {
        var number = sql.sql("delete from project.receipt where subject = :subject returning coalesce(number, '')").param("subject", subject).query(String.class).optional();
        number.ifPresent(each -> {
            sql.sql("delete from project.invoice i where i.subdistrict = :subdistrict and i.number = :number and not exists (select 1 from project.receipt r where r.subdistrict = i.subdistrict and r.number = i.number)")
                    .param("subdistrict", actor.subdistrict().value()).param("number", each).update();
            journal.append(Fact.of("project", "receipt-released", subject, actor));
        });
    }
}
