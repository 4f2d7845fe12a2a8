package org.yicai.message;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Makes one message of all that somebody wanted together. */
@Component
class Digests {

    private static final int LONGEST = 500;
    private final JdbcClient sql;
    private final Messages messages;
    private final Clock clock;
    private final Places places;
    private final TransactionTemplate transaction;

    Digests(JdbcClient sql, Messages messages, Clock clock, Places places, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.messages = messages;
        this.clock = clock;
        this.places = places;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Part(UUID id, Channel channel, String address, String title, String content) {}

    private record To(Channel channel, String address) {}

    /** Puts together what is due; the sender takes it from there. */
    void gather() {
        places.everywhere().forEach(each -> Scope.of(each).run(() -> transaction.executeWithoutResult(status -> gather(each))));
    }

    private void gather(SubdistrictId subdistrict) {
        var parts = sql.sql("""
                select id, channel, address, title, content from message.outbox
                 where subdistrict = :subdistrict and digest and not urgent and sent_at is null and given_up_at is null and due_at <= :now
                 order by id for update skip locked
                """).param("subdistrict", subdistrict.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Part.class).list();
        parts.stream().collect(Collectors.groupingBy(each -> new To(each.channel, each.address), LinkedHashMap::new, Collectors.toList()))
                .forEach((to, its) -> together(subdistrict, to, its));
    }

    private void together(SubdistrictId subdistrict, To to, List<Part> parts) {
        var all = parts.stream().map(Part::content).collect(Collectors.joining("\n"));
        var content = all.length() > LONGEST ? all.substring(0, LONGEST - 1) + "…" : all;
        var title = parts.getFirst().title + (parts.size() > 1 ? " (" + parts.size() + ")" : "");
        messages.send(subdistrict, to.channel, to.address, new Text("digest", title, content));
        sql.sql("update message.outbox set sent_at = :now, via = 'DIGEST' where id = any (:ids)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", parts.stream().map(Part::id).toArray(UUID[]::new))
                .update();
    }
}
