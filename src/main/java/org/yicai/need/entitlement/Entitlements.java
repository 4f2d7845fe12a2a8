package org.yicai.need.entitlement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** The register of a subdistrict; remembered for twenty seconds, because it stands on every triage page. */
@Component
public class Entitlements implements Remembers {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Cache<SubdistrictId, List<Entitlement>> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build();

    Entitlements(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** All that were ever kept, by name. */
    public List<Entitlement> all(SubdistrictId subdistrict) {
        return known.get(subdistrict, here -> sql.sql("""
                select id, name, for_whom, what, where_to, basis, valid_from, valid_until, version
                  from need.entitlement where subdistrict = :subdistrict order by name, id limit 500
                """).param("subdistrict", here.value()).query(Entitlement.class).list());
    }

    /** Those that hold today. */
    public List<Entitlement> holding(SubdistrictId subdistrict) {
        return all(subdistrict).stream().filter(each -> each.holds(places.today())).toList();
    }

    /** One that holds today; null when there is none of this id. */
    public @Nullable Entitlement find(SubdistrictId subdistrict, @Nullable UUID id) {
        return holding(subdistrict).stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    Entitlement get(SubdistrictId subdistrict, UUID id) {
        return all(subdistrict).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(Missing::new);
    }

    /** Enters one. @return its id */
    UUID keep(Actor actor, EntitlementForm form) {
        var id = Ids.next(clock.instant());
        values(actor, form, sql.sql("""
                insert into need.entitlement (id, subdistrict, name, for_whom, what, where_to, basis, valid_from, valid_until, kept_by, kept_at)
                values (:id, :subdistrict, :name, :forWhom, :what, :whereTo, :basis, :from, :until, :by, :at)
                """)).param("id", id).param("subdistrict", actor.subdistrict().value()).update();
        written(Fact.first("need", "entitlement-kept", id, actor), form);
        return id;
    }

    /**
     * Corrects one.
     *
     * @param version the one the page showed
     * @throws Refusal (409) when somebody else has changed it
     */
    void correct(Actor actor, UUID id, EntitlementForm form, int version) {
        var rows = values(actor, form, sql.sql("""
                update need.entitlement set name = :name, for_whom = :forWhom, what = :what, where_to = :whereTo, basis = :basis,
                       valid_from = :from, valid_until = :until, kept_by = :by, kept_at = :at, version = version + 1
                 where id = :id and version = :version
                """)).param("id", id).param("version", version).update();
        Refusal.unlessChanged(rows);
        written(Fact.of("need", "entitlement-corrected", id, actor), form);
    }

    private StatementSpec values(Actor actor, EntitlementForm form, StatementSpec statement) {
        return statement.param("name", form.name())
                .param("forWhom", form.forWhom())
                .param("what", form.what())
                .param("whereTo", form.whereTo())
                .param("basis", form.basis())
                .param("from", form.from())
                .param("until", form.until(), java.sql.Types.DATE)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void written(Fact fact, EntitlementForm form) {
        journal.append(fact.with("name", form.name()).with("forWhom", form.forWhom()).with("what", form.what()).with("where", form.whereTo())
                .with("basis", form.basis()).with("from", form.from()).with("until", form.until()));
        // only when it is written down for good: whoever asks before that would remember what was
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    @Override
    public void forget() {
        known.invalidateAll();
    }
}
