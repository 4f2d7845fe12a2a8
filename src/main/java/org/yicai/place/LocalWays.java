package org.yicai.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.SubdistrictId;

/** How this subdistrict does things: numbers, names and texts with a start date and a history; never rewritten. */
@Component
public class LocalWays implements Remembers {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Cache<SubdistrictId, Map<String, String>> current = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build();

    LocalWays(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** What a way is stored as where it differs by kind, such as the topic of a need. */
    public static String name(Way way, String kind) {
        return kind.isEmpty() ? way.name() : way.name() + ":" + kind;
    }

    record Row(String name, String value) {}

    /** The whole number that holds today. */
    public int number(SubdistrictId subdistrict, Way way) {
        return number(subdistrict, way, "");
    }

    /** The whole number that holds today for one kind; where none was begun for it, the one that holds for all. */
    public int number(SubdistrictId subdistrict, Way way, String kind) {
        var ways = current.get(subdistrict, this::read);
        var number = ways.getOrDefault(name(way, kind), ways.get(way.name()));
        return number == null ? way.usual() : Integer.parseInt(number);
    }

    /** Begins a new way on a day; what held before stays in the history. */
    public void begin(Actor actor, Way way, int number, LocalDate from, String reason) {
        begin(actor, way, "", number, from, reason);
    }

    /** The same for one kind only, such as the topic of a need; "" for all that have no own. */
    public void begin(Actor actor, Way way, String kind, int number, LocalDate from, String reason) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into place.local_way (id, subdistrict, name, value, starts_on, set_by, set_at, reason)
                values (:id, :subdistrict, :name, :value, :from, :by, :at, :reason)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("name", name(way, kind))
                .param("value", Integer.toString(number))
                .param("from", from)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        journal.append(Fact.first("place", "local-way-begun", id, actor).with("name", name(way, kind)).with("value", number).with("from", from).with("reason", reason));
        current.invalidateAll();
    }

    private Map<String, String> read(SubdistrictId subdistrict) {
        return sql.sql("""
                select distinct on (name) name, value from place.local_way
                 where subdistrict = :subdistrict and starts_on <= :today
                 order by name, starts_on desc, id desc
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).query(Row.class).stream()
                .collect(Collectors.toMap(Row::name, Row::value));
    }

    @Override
    public void forget() {
        current.invalidateAll();
    }
}
