package org.yicai.need;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.topic.Catalogue;
import org.yicai.need.topic.Entry;

/**
 * The topics of a subdistrict: the tree that the platform comes with, and what this subdistrict changed of it, each
 * change a fact with its day, its who and its reason.
 */
@Component
public class TopicCatalogue implements Remembers {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Cache<SubdistrictId, Tree> trees = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).maximumSize(500).build();

    TopicCatalogue(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The topics.
     *
     * @param now those that can be given
     * @param ever with those that were ended: needs keep what they were given
     */
    public record Tree(Catalogue now, Catalogue ever) {}

    /** What happened to a topic; {@code who} is null where the person is not known any more. */
    public record Change(UUID id, String kind, String code, String zh, Instant changedAt, String reason, @Nullable String who) {}

    private record Row(String kind, String code, String parent, String tick, String zh, String en, String hints) {}

    /** The tree of a subdistrict; what another process changed shows after twenty seconds. */
    public Tree of(SubdistrictId subdistrict) {
        return trees.get(subdistrict, this::read);
    }

    private Tree read(SubdistrictId subdistrict) {
        var now = new LinkedHashMap<String, Entry>();
        Catalogue.shipped().all().forEach(each -> now.put(each.code(), each));
        var ever = new LinkedHashMap<>(now);
        // what was done within one millisecond has no order by itself, but nothing is renamed before it was added
        sql.sql("""
                select kind, code, parent, tick, zh, en, hints from need.topic_change where subdistrict = :subdistrict
                 order by array_position(array['ADDED', 'RENAMED', 'ENDED'], kind), id
                """)
                .param("subdistrict", subdistrict.value()).query(Row.class).list().forEach(each -> {
                    if (each.kind.equals("ADDED")) {
                        var entry = new Entry(each.code, each.parent, each.tick, each.zh, each.en, List.of(each.hints.split(" ")));
                        now.put(each.code, entry);
                        ever.put(each.code, entry);
                    } else if (each.kind.equals("RENAMED")) {
                        now.computeIfPresent(each.code, (code, entry) -> entry.called(each.zh, each.en));
                        ever.computeIfPresent(each.code, (code, entry) -> entry.called(each.zh, each.en));
                    } else {
                        now.remove(each.code);
                    }
                });
        return new Tree(new Catalogue(now.values()), new Catalogue(ever.values()));
    }

    /** The latest thirty changes. */
    public List<Change> changes(SubdistrictId subdistrict) {
        return sql.sql("""
                select c.id, c.kind, c.code, c.zh, c.changed_at, c.reason, p.name as who
                  from need.topic_change c left join party.published_person p on p.id = c.changed_by
                 where c.subdistrict = :subdistrict order by c.id desc limit 30
                """).param("subdistrict", subdistrict.value()).query(Change.class).list();
    }

    /**
     * Adds a topic.
     *
     * @param parent the one above; "" for the first level, which needs the word that residents tick
     * @param hints words that people use for it, with blanks between them; may be ""
     */
    public Entry add(Actor actor, String parent, String tick, String zh, String en, String hints, String reason) {
        var code = (parent.isEmpty() ? "own" : parent) + "." + Ids.next(clock.instant()).toString().substring(24);
        var entry = new Entry(code, parent, tick, zh, en, List.of(hints.split(" ")));
        change(actor, "ADDED", entry, reason);
        return entry;
    }

    /** Calls a topic something else; its code and what was learnt about it stay. */
    public void rename(Actor actor, Entry entry, String zh, String en, String reason) {
        change(actor, "RENAMED", entry.called(zh, en), reason);
    }

    /** Ends a topic and those below it: no need can be given it any more. */
    public void end(Actor actor, Entry entry, String reason) {
        change(actor, "ENDED", entry, reason);
    }

    private void change(Actor actor, String kind, Entry entry, String reason) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into need.topic_change (id, subdistrict, kind, code, parent, tick, zh, en, hints, changed_by, changed_at, reason)
                values (:id, :subdistrict, :kind, :code, :parent, :tick, :zh, :en, :hints, :by, :at, :reason)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("kind", kind)
                .param("code", entry.code())
                .param("parent", entry.parent())
                .param("tick", entry.tick())
                .param("zh", entry.zh())
                .param("en", entry.en())
                .param("hints", String.join(" ", entry.hints()))
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        journal.append(Fact.first("need", "topic-" + kind.toLowerCase(java.util.Locale.ROOT), id, actor)
                .with("code", entry.code()).with("zh", entry.zh()).with("en", entry.en()).with("hints", String.join(" ", entry.hints())).with("reason", reason));
        trees.invalidate(actor.subdistrict());
    }

    @Override
    public void forget() {
        trees.invalidateAll();
    }
}
