package org.yicai.need;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.SubdistrictId;

/** Through whom needs came: the more come through neighbours and by themselves, the more the service has taken root. Imported mailboxes are not counted: nobody knows. */
@Component
public class Doors implements Remembers {

    private static final int LATELY = 90;
    private final JdbcClient sql;
    private final Clock clock;
    private final ZoneId zone;
    private final Cache<SubdistrictId, Count> known = Caffeine.newBuilder().maximumSize(500).expireAfterWrite(Duration.ofMinutes(1)).build();

    Doors(JdbcClient sql, Clock clock, ZoneId zone) {
        this.sql = sql;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param from the first day counted */
    public record Count(LocalDate from, int committee, int neighbours, int contractors, int themselves) {

        /** The denominator. */
        public int all() {
            return committee + neighbours + contractors + themselves;
        }
    }

    private static final String COUNTS = """
            , count(*) filter (where n.door = 'COMMITTEE') as committee, count(*) filter (where n.door = 'NEIGHBOUR') as neighbours,
              count(*) filter (where n.door = 'CONTRACTOR') as contractors, count(*) filter (where n.door = 'SELF') as themselves
              from need.need n
             where n.subdistrict = :subdistrict and n.voice <> 'IMPORT' and n.voiced_at >= :from and n.voiced_at < :until
            """;

    /** One count for each month in which a need came, the earliest first. @param until the first day that is not counted any more */
    public List<Count> months(SubdistrictId subdistrict, LocalDate from, LocalDate until) {
        return ask("select date_trunc('month', n.voiced_at at time zone :zone)::date as \"from\"" + COUNTS + " group by 1 order by 1", subdistrict, from, until).list();
    }

    /** The last ninety days, today included, as they were at most a minute ago. In at most one statement. */
    public Count lately(SubdistrictId subdistrict) {
        return known.get(subdistrict, this::count);
    }

    private Count count(SubdistrictId subdistrict) {
        var today = LocalDate.now(clock.withZone(zone));
        return ask("select cast(:first as date) as \"from\"" + COUNTS, subdistrict, today.minusDays(LATELY - 1L), today.plusDays(1)).single();
    }

    @Override
    public void forget() {
        known.invalidateAll();
    }

    private JdbcClient.MappedQuerySpec<Count> ask(String question, SubdistrictId subdistrict, LocalDate from, LocalDate until) {
        return sql.sql(question)
                .param("subdistrict", subdistrict.value())
                .param("zone", zone.getId())
                .param("first", from, Types.DATE)
                .param("from", from.atStartOfDay(zone).toOffsetDateTime())
                .param("until", until.atStartOfDay(zone).toOffsetDateTime())
                .query(Count.class);
    }
}
