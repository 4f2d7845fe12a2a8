package org.yicai.corps.proposal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.SubdistrictId;
import org.yicai.matching.ForMe;
import org.yicai.matching.Weights;
import org.yicai.place.Places;

/**
 * Positions of the coming weeks with a free seat, ready to be asked what fits. More than a thousand are kept for some seconds, so that
 * many readers share one reading; whoever shows one of them reads it anew.
 */
@Component
class Openings implements Remembers {

    static final int DAYS = 28;
    private static final int MANY = 1_000;
    private final Cache<SubdistrictId, Open> large = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(15)).maximumSize(20).build();
    private final JdbcClient sql;
    private final Clock clock;
    private final Places places;

    Openings(JdbcClient sql, Clock clock, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
    }

    /** @param monday from which the list counts its days */
    record Open(LocalDate monday, ForMe list, Map<UUID, OpenShift> positions) {}

    Open of(SubdistrictId subdistrict) {
        var kept = large.getIfPresent(subdistrict);
        if (kept != null) {
            return kept;
        }
        var read = read(subdistrict);
        if (read.positions.size() > MANY) {
            large.put(subdistrict, read);
        }
        return read;
    }

    private Open read(SubdistrictId subdistrict) {
        var now = clock.instant();
        var today = places.today();
        var positions = sql.sql("""
                select n.id, n.activity, n.serves, n.contractor, n.community, n.starts_at, n.ends_at, n.seats - n.taken as left, n.skill, n.language, coalesce(n.min_age, 0) as min_age, coalesce(g.courses, '') as courses
                  from activity.published_position n
                  left join lateral (select string_agg(course::text, ' ') as courses from corps.course_gate
                                      where subdistrict = :subdistrict and (gate = 'POSITION' or gate = 'SKILL:' || n.skill)) g on true
                 where n.subdistrict = :subdistrict and n.cancelled_at is null and n.starts_at > :now and n.starts_at < :until and n.taken < n.seats and n.insured
                   and (n.sign_up_from is null or n.sign_up_from <= :now) and (n.sign_up_until is null or n.sign_up_until > :now)
                """)
                .param("subdistrict", subdistrict.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", today.plusDays(DAYS).atStartOfDay(places.zone()).toOffsetDateTime())
                .query(OpenShift.class)
                .list();
        var monday = Week.monday(today);
        return new Open(monday, new ForMe(monday, positions.stream().map(each -> each.shift(places.zone(), each.left(), Set.of(), now)).toList(), Week.LIMITS, Weights.usual()),
                positions.stream().collect(Collectors.toMap(OpenShift::id, Function.identity())));
    }

    @Override
    public void forget() {
        large.invalidateAll();
    }
}
