package org.yicai.need.rates;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Topic;
import org.yicai.place.Places;

/** Reads the counts; never a need itself, so that a million of them cost no more than a year of days. */
@Component
class Rates {

    private final JdbcClient sql;
    private final Places places;

    Rates(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /**
     * What happened in a month, as counts that add up.
     *
     * @param due needs whose first answer was due, and had its time
     * @param inTime of them, those answered by their day
     * @param asked claims about which the resident is asked, by the day of the claim
     * @param answered of them, those with a word; the others are without an answer, and nothing else
     * @param rated of the words, those that say how satisfied somebody is
     * @param paid how many say that somebody wanted money
     */
    record Counts(@Nullable LocalDate month, long voiced, long due, long inTime, long asked, long answered, long solved, long rated, long satisfied, long mostly, long paid,
            long againAsked, long againAnswered, long againGood) {

        static final Counts NONE = new Counts(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(null, voiced + more.voiced, due + more.due, inTime + more.inTime, asked + more.asked, answered + more.answered, solved + more.solved, rated + more.rated,
                    satisfied + more.satisfied, mostly + more.mostly, paid + more.paid, againAsked + more.againAsked, againAnswered + more.againAnswered, againGood + more.againGood);
        }

        long unanswered() {
            return asked - answered;
        }

        /** A whole number of hundredths; null without a denominator, because nothing of nothing is no rate. */
        static @Nullable Long percent(long part, long whole) {
            return whole == 0 ? null : Math.round(100.0 * part / whole);
        }
    }

    /** The last twelve months, this one included, latest first; months without anything are left out. */
    List<Counts> months(SubdistrictId subdistrict) {
        var today = places.today();
        return sql.sql("""
                select date_trunc('month', t.day::timestamp)::date as month, sum(voiced) as voiced,
                       coalesce(sum(due) filter (where t.day < :today), 0) as due, coalesce(sum(in_time) filter (where t.day < :today), 0) as in_time,
                       sum(asked) as asked, sum(answered) as answered, sum(solved) as solved, sum(rated) as rated, sum(satisfied) as satisfied, sum(mostly) as mostly, sum(paid) as paid,
                       sum(again_asked) as again_asked, sum(again_answered) as again_answered, sum(again_good) as again_good
                  from need.tally t
                 where t.subdistrict = :subdistrict and t.day >= :from and t.day <= :today
                 group by 1 order by 1 desc
                """)
                .param("subdistrict", subdistrict.value())
                .param("today", today)
                .param("from", today.withDayOfMonth(1).minusMonths(11))
                .query(Counts.class)
                .list();
    }

    /** How many needs of a topic were voiced in a community. @param hidden of them, those that are not public */
    record Cell(@Nullable UUID community, Topic topic, long open, long hidden) {}

    List<Cell> heat(SubdistrictId subdistrict, LocalDate from) {
        return sql.sql("""
                select t.community, t.topic, coalesce(sum(t.voiced) filter (where t.open_to_all), 0) as open, coalesce(sum(t.voiced) filter (where not t.open_to_all), 0) as hidden
                  from need.tally t
                 where t.subdistrict = :subdistrict and t.day >= :from and t.day <= :today and t.voiced > 0
                 group by t.community, t.topic
                """).param("subdistrict", subdistrict.value()).param("from", from).param("today", places.today()).query(Cell.class).list();
    }

    LocalDate today() {
        return places.today();
    }
}
