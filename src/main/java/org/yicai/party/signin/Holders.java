package org.yicai.party.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.CommunityId;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.Role;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.AccountChanged;
import org.yicai.place.Places;

/** Who holds a session, behind a short memory, so that a revoked session ends on every node within {@link #MEMORY}. */
@Component
class Holders implements Remembers {

    static final Duration MEMORY = Duration.ofSeconds(15);

    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Places places;
    private final SecondFactorRule rule;
    private final Cache<UUID, Optional<Holder>> holders = Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(20_000).build();

    Holders(JdbcClient sql, PlatformTransactionManager transactions, Clock clock, Places places, SecondFactorRule rule) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
        this.places = places;
        this.rule = rule;
    }

    /** @param lacksFactor whether the person has to set a second factor up before anything else */
    record Holder(PersonId person, String name, Instant endsAt, List<Appointment> appointments, boolean lacksFactor) {}

    record Appointment(SubdistrictId subdistrict, Role role, OrganisationId organisation, @Nullable CommunityId community) {}

    /** Who holds the session now; empty when it was revoked, or its person's sessions were ended. */
    Optional<Holder> of(UUID session) {
        return holders.get(session, this::read);
    }

    @Override
    public void forget() {
        holders.invalidateAll();
    }

    void forget(UUID session) {
        nowAndAfterCommit(() -> holders.invalidate(session));
    }

    @EventListener
    void forget(AccountChanged changed) {
        nowAndAfterCommit(() -> holders.asMap().values().removeIf(each -> each.isPresent() && each.get().person().equals(changed.person())));
    }

    /** Also after the commit: a request in between may have read the old row again. */
    private static void nowAndAfterCommit(Runnable forgetting) {
        forgetting.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forgetting.run();
                }
            });
        }
    }

    record Row(PersonId person, String name, Instant endsAt, boolean factor, @Nullable SubdistrictId subdistrict, @Nullable Role role, @Nullable OrganisationId organisation, @Nullable CommunityId community) {}

    private Optional<Holder> read(UUID session) {
        var rows = new ArrayList<Row>();
        var today = LocalDate.now(clock.withZone(places.zone()));
        new Scope(places.everywhere()).run(() -> rows.addAll(reading.execute(status -> sql.sql("""
                select p.id as person, p.name, s.ends_at, exists (select 1 from party.second_factor f where f.person = p.id) as factor,
                       a.subdistrict, a.role, a.organisation, a.community
                  from party.session s
                  join party.person p on p.id = s.person and p.auth_version = s.auth_version
                  left join party.appointment a on a.person = p.id and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                 where s.id = :session and s.revoked_at is null
                 order by a.from_day, a.id
                """).param("session", session).param("today", today).query(Row.class).list())));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        var appointments = rows.stream()
                .filter(row -> row.role() != null)
                .map(row -> new Appointment(row.subdistrict(), row.role(), row.organisation(), row.community()))
                .toList();
        var lacksFactor = !first.factor() && rule.demands(appointments.stream().map(Appointment::role).toList());
        return Optional.of(new Holder(first.person(), first.name(), first.endsAt(), appointments, lacksFactor));
    }
}
