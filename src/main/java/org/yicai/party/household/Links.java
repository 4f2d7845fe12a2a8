package org.yicai.party.household;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.kernel.LinkToken;
import org.yicai.place.Places;

/** Personal links: one answer each, until they expire. What is wrong with a link that does not open is never told. */
@Component
class Links {

    /** How long something may be added to a yes or no. */
    static final Duration MORE = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final Places places;

    Links(JdbcClient sql, Clock clock, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
    }

    /** One matter behind a link. */
    record Item(UUID id, String kind, UUID subject, String said, String done) {}

    /** @param used whether it has had its answer, and only waits for what the person may add */
    record Link(UUID asking, SubdistrictId subdistrict, boolean used, List<Item> items) {}

    private record Row(UUID asking, SubdistrictId subdistrict, @Nullable Instant usedAt, UUID id, String kind, UUID subject, String said, String done) {}

    /** What a link opens; empty for a wrong one, a used one and an expired one alike. */
    Optional<Link> find(String token) {
        var now = clock.instant();
        var rows = sql.sql("""
                select a.id as asking, a.subdistrict, a.used_at, i.id, i.kind, i.subject, i.said, i.done
                  from party.household_asking a join party.household_item i on i.question = a.question
                 where a.hash = :hash and a.ends_at > :now
                   and (a.used_at is null and i.ended_at is null and i.from_day <= :today
                     or a.used_at > :recently and a.rated_at is null and i.id = a.item)
                 order by i.id
                """)
                .param("hash", LinkToken.hash(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("recently", now.minus(MORE).atOffset(ZoneOffset.UTC))
                .param("today", places.today())
                .query(Row.class)
                .list();
        return rows.stream().findFirst().map(first -> new Link(first.asking, first.subdistrict, first.usedAt != null,
                rows.stream().map(each -> new Item(each.id, each.kind, each.subject, each.said, each.done)).toList()));
    }

    /** Takes the link for its one answer. @param item to which something may be added; null for none @return whether nobody was faster */
    boolean use(Link link, @Nullable UUID item) {
        return sql.sql("update party.household_asking set used_at = :now, item = :item where id = :id and used_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("item", item).param("id", link.asking).update() > 0;
    }

    /** @return whether nothing had been added yet */
    boolean add(Link link) {
        return sql.sql("update party.household_asking set rated_at = :now where id = :id and rated_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", link.asking).update() > 0;
    }
}
