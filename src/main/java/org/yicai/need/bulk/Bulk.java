package org.yicai.need.bulk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Refusal;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;

/** Does the same with each of several needs, each behind a savepoint of its own, so that one that has moved on undoes no other. */
@Component
class Bulk {

    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Needs needs;
    private final NeedAccess access;

    Bulk(JdbcClient sql, PlatformTransactionManager transactions, Clock clock, Needs needs, NeedAccess access) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
        this.needs = needs;
        this.access = access;
    }

    /** What came of each: "" is done, else the key of the reason why not; in the order of the ids. */
    Map<UUID, String> each(Actor actor, List<UUID> ids, BulkDeeds.Deed deed) {
        var outcomes = new LinkedHashMap<UUID, String>();
        ids.forEach(id -> outcomes.computeIfAbsent(id, one -> one(actor, one, deed)));
        return outcomes;
    }

    private String one(Actor actor, UUID id, BulkDeeds.Deed deed) {
        try {
            apart.executeWithoutResult(savepoint -> {
                var need = needs.get(new NeedId(id));
                access.requireTriage(actor, need);
                deed.accept(actor, need);
            });
            return "";
        } catch (Refusal refusal) {
            return refusal.status() == 403 ? "need.finding.row-not-yours" : refusal.why().key().equals("web.refused.faster") ? "need.finding.row-moved" : refusal.why().key();
        } catch (Missing missing) {
            return "need.finding.row-missing";
        }
    }

    /** Keeps what came of it, for the page that tells. @return its id */
    UUID keep(Actor actor, BulkWay way, Map<UUID, String> outcomes) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into need.bulk (id, subdistrict, person, way, needs, outcomes, done_at) values (:id, :subdistrict, :person, :way, :needs, :outcomes, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("way", way.name())
                .param("needs", outcomes.keySet().toArray(UUID[]::new))
                .param("outcomes", outcomes.values().toArray(String[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /**
     * One need of several.
     *
     * @param receipt "" when it does not exist for this reader; so is the title, also of what goes past the leaders
     * @param why the key of the reason; "" when it is done
     */
    record Row(UUID id, String receipt, String title, String why) {

        boolean done() {
            return why.isEmpty();
        }

        String code() {
            return receipt.isEmpty() ? "" : new Receipt(receipt).toString();
        }
    }

    /** What was done at once. */
    record Result(BulkWay way, Instant doneAt, List<Row> rows) {}

    private record Line(BulkWay way, Instant doneAt, UUID id, String receipt, String title, String why) {}

    /** What this person did at once the last time; empty when nothing ever. */
    Optional<Result> latest(Actor actor) {
        var lines = sql.sql("""
                select b.way, b.done_at, w.id, case when w.why = 'need.finding.row-missing' then '' else coalesce(n.receipt, '') end as receipt, case when n.bypass is null then coalesce(n.title, '') else '' end as title, w.why
                  from (select x.way, x.done_at, x.needs, x.outcomes from need.bulk x where x.person = :person and x.subdistrict = :subdistrict order by x.id desc limit 1) b
                 cross join lateral unnest(b.needs, b.outcomes) with ordinality as w (id, why, place)
                  left join need.need n on n.id = w.id
                 order by w.place
                """)
                .param("person", actor.requirePerson().value())
                .param("subdistrict", actor.subdistrict().value())
                .query(Line.class)
                .list();
        var rows = new ArrayList<Row>();
        lines.forEach(each -> rows.add(new Row(each.id, each.receipt, each.title, each.why)));
        return lines.stream().findFirst().map(first -> new Result(first.way, first.doneAt, rows));
    }
}
