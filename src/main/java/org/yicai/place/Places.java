package org.yicai.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.CommunityId;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** The subdistricts and communities of this installation. They change rarely, so they are remembered. */
@Component
public class Places implements Remembers {

    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final ZoneId zone;
    private volatile @Nullable Known known;

    private record Known(List<Subdistrict> subdistricts, List<Community> communities, LocalDate day) {}

    Places(JdbcClient sql, PlatformTransactionManager transactions, Clock clock, ZoneId zone) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.zone = zone;
    }

    /** The business date: today in the zone of the installation. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    public ZoneId zone() {
        return zone;
    }

    /** All subdistricts of this installation, the main one first. */
    public List<Subdistrict> subdistricts() {
        return known().subdistricts;
    }

    public Set<SubdistrictId> everywhere() {
        return subdistricts().stream().map(Subdistrict::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The one visitors see first.
     *
     * @throws Missing when the installation has none yet
     */
    public Subdistrict main() {
        return subdistricts().stream().findFirst().orElseThrow(Missing::new);
    }

    /** @throws Missing when there is no such subdistrict here */
    public Subdistrict subdistrict(SubdistrictId id) {
        return subdistricts().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(Missing::new);
    }

    /** Communities in being today, in the order of their codes. */
    public List<Community> communities(SubdistrictId subdistrict) {
        return known().communities.stream().filter(each -> each.subdistrict().equals(subdistrict)).toList();
    }

    /** Whether the id names a community of this subdistrict that is in being today. */
    public boolean has(SubdistrictId subdistrict, @Nullable UUID community) {
        return communities(subdistrict).stream().anyMatch(each -> each.id().value().equals(community));
    }

    /** The community in being today; null for null and for a retired one. */
    public @Nullable Community community(@Nullable UUID community) {
        return known().communities.stream().filter(each -> each.id().value().equals(community)).findFirst().orElse(null);
    }

    @Override
    public void forget() {
        known = null;
    }

    private Known known() {
        var now = known;
        if (now == null || !now.day.equals(today())) {
            now = ask();
            known = now.subdistricts.isEmpty() ? null : now;
        }
        return now;
    }

    private Known ask() {
        var today = today();
        var subdistricts = reading.execute(status -> sql.sql("""
                select id, code, name, name_en, phone, main from place.subdistrict order by main desc, code
                """).query(Subdistrict.class).list());
        var all = new Scope(subdistricts.stream().map(Subdistrict::id).collect(Collectors.toSet()));
        var communities = new java.util.ArrayList<Community>();
        all.run(() -> communities.addAll(reading.execute(status -> sql.sql("""
                select id, subdistrict, code, name, name_en from place.community
                 where valid_from <= :today and (valid_to is null or valid_to > :today)
                 order by subdistrict, code
                """).param("today", today).query(Community.class).list())));
        return new Known(subdistricts, List.copyOf(communities), today);
    }
}
