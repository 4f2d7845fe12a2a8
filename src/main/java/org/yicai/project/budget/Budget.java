package org.yicai.project.budget;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Money;
import org.yicai.kernel.SubdistrictId;

/** The store of budget lines. Money is held by guarded updates and a constraint, never by looking first. */
@Component
public class Budget {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Budget(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    List<BudgetLine> list(SubdistrictId subdistrict) {
        return sql.sql("""
                select id, year, code, name, amount_fen as amount, reserved_fen as reserved, committed_fen as committed from project.budget_line
                 where subdistrict = :subdistrict order by year desc, code limit 200
                """).param("subdistrict", subdistrict.value()).query(BudgetLine.class).list();
    }

    void enter(Actor actor, int year, String code, String name, Money amount) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into project.budget_line (id, subdistrict, year, code, name, amount_fen, entered_by, entered_at)
                values (:id, :subdistrict, :year, :code, :name, :amount, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("year", year)
                .param("code", code)
                .param("name", name)
                .param("amount", amount.fen())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("project", "budget-entered", id, actor).with("year", year).with("code", code).with("name", name).with("amountFen", amount.fen()));
    }

    /** Sets money aside for a design. False when the line has not enough left. */
    public boolean reserve(UUID line, Money amount) {
        return change(line, amount.fen(), 0);
    }

    /** Gives back what was set aside. */
    public void release(UUID line, Money amount) {
        require(change(line, -amount.fen(), 0));
    }

    /** What was set aside becomes what is owed, in one update; the difference is free again. */
    public void commit(UUID line, Money reserved, Money committed) {
        require(change(line, -reserved.fen(), committed.fen()));
    }

    /** What is owed grows or shrinks with an amended contract. False when the line has not enough left. */
    public boolean amend(UUID line, long difference) {
        return change(line, 0, difference);
    }

    /** Frees what will not be paid after all. */
    public void free(UUID line, Money committed) {
        require(change(line, 0, -committed.fen()));
    }

    private boolean change(UUID line, long reserved, long committed) {
        return sql.sql("""
                update project.budget_line set reserved_fen = reserved_fen + :reserved, committed_fen = committed_fen + :committed
                 where id = :id and reserved_fen + :reserved >= 0 and committed_fen + :committed >= 0
                   and reserved_fen + :reserved + committed_fen + :committed <= amount_fen
                """).param("id", line).param("reserved", reserved).param("committed", committed).update() == 1;
    }

    private static void require(boolean changed) {
        if (!changed) {
            throw new IllegalStateException("the budget line does not hold what its projects say");
        }
    }
}
