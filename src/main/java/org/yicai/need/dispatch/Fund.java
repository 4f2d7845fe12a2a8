package org.yicai.need.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Money;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Way;
import org.yicai.place.LocalWays;

/**
 * The small fund of a subdistrict for what neighbours solve among themselves. Nobody approves a single amount within it;
 * what was spent is public. The year's row is what two who plan at once wait for, so it is never overspent.
 */
@Component
class Fund {

    private static final long FEN = 100;
    private final JdbcClient sql;
    private final LocalWays ways;

    Fund(JdbcClient sql, LocalWays ways) {
        this.sql = sql;
        this.ways = ways;
    }

    /** The most that one need may cost. */
    Money most(SubdistrictId subdistrict) {
        return Money.of(ways.number(subdistrict, Way.SELF_HELP_MOST) * FEN);
    }

    private Money limit(SubdistrictId subdistrict) {
        return Money.of(ways.number(subdistrict, Way.SELF_HELP_FUND) * FEN);
    }

    /** Takes an amount out of the year's fund; false when it has not that much left. */
    boolean take(SubdistrictId subdistrict, int year, Money amount) {
        // a fund that was made smaller than what is planned already gives nothing more, and takes nothing back
        sql.sql("""
                insert into need.fund (subdistrict, year, limit_fen) values (:subdistrict, :year, :limit)
                on conflict (subdistrict, year) do update set limit_fen = greatest(need.fund.used_fen, excluded.limit_fen)
                """).param("subdistrict", subdistrict.value()).param("year", year).param("limit", limit(subdistrict).fen()).update();
        return sql.sql("update need.fund set used_fen = used_fen + :amount where subdistrict = :subdistrict and year = :year and used_fen + :amount <= limit_fen")
                .param("amount", amount.fen()).param("subdistrict", subdistrict.value()).param("year", year).update() == 1;
    }

    /** Gives back what was planned and not needed. */
    void giveBack(SubdistrictId subdistrict, int year, Money amount) {
        sql.sql("update need.fund set used_fen = used_fen - :amount where subdistrict = :subdistrict and year = :year")
                .param("amount", amount.fen()).param("subdistrict", subdistrict.value()).param("year", year).update();
    }

    /** What the year's fund still has. */
    Money left(SubdistrictId subdistrict, int year) {
        var used = sql.sql("select coalesce(sum(used_fen), 0) from need.fund where subdistrict = :subdistrict and year = :year")
                .param("subdistrict", subdistrict.value()).param("year", year).query(Long.class).single();
        return Money.of(Math.max(0, limit(subdistrict).fen() - used));
    }

    /**
     * One amount in everyone's sight.
     *
     * @param title "" when the need is private
     * @param spent null while it is only planned
     */
    record Line(Receipt receipt, String title, Money planned, @Nullable Money spent, @Nullable String words, Instant askedAt, @Nullable Instant doneAt) {}

    /** This year's amounts, latest first, at most 200; what was taken back costs nothing and is left out. */
    List<Line> lines(SubdistrictId subdistrict, LocalDate day) {
        return sql.sql("""
                select n.receipt, case when n.open_to_all then n.title else '' end as title, d.planned_fen as planned, c.spent_fen as spent, c.words, d.asked_at, c.done_at
                  from need.dispatch d join need.need n on n.id = d.need
                  left join need.claim c on c.dispatch = d.id and c.done_at is not null
                 where d.subdistrict = :subdistrict and d.year = :year and d.planned_fen is not null and coalesce(d.ended_as, 'DONE') = 'DONE'
                 order by d.id desc limit 200
                """).param("subdistrict", subdistrict.value()).param("year", day.getYear()).query(Line.class).list();
    }
}
