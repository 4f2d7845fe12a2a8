package org.yicai.need;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.topic.Decision;

/** Which topic leaders gave a need, and what they did with it first. */
@Component
public class TopicDecisions {

    private static final int MOST = 5_000;
    private static final String ANY = "('TOPIC', 'MERGED', 'DECLINED', 'HANDED_OVER', 'GROUPED')";
    private static final String ROUTES = "('MERGED', 'DECLINED', 'HANDED_OVER', 'GROUPED')";
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    TopicDecisions(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives a need a topic, or another one than it had; giving the same again changes nothing.
     *
     * @param code of the subdistrict's catalogue
     * @param called the topic's name with those above it, for the history
     */
    public void give(Actor actor, NeedId need, String code, String called) {
        var rows = sql.sql("update need.need set topic_entry = :code where id = :id and topic_entry is distinct from :code")
                .param("code", code).param("id", need.value()).update();
        if (rows == 0) {
            return;
        }
        sql.sql("insert into need.step (id, subdistrict, need, kind, at, by, words) values (:id, :subdistrict, :need, 'TOPIC', :at, :by, :words)")
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("need", need.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.requirePerson().value())
                .param("words", called)
                .update();
        journal.append(Fact.of("need", "need-topic", need.value(), actor).with("topic", code).with("called", called));
    }

    /** Changes when something was decided, or the catalogue was changed; "" before that. */
    String stamp(SubdistrictId subdistrict) {
        return sql.sql("""
                select coalesce((select s.id::text from need.step s where s.subdistrict = :subdistrict and s.kind in %s order by s.id desc limit 1), '')
                    || coalesce((select c.id::text from need.topic_change c where c.subdistrict = :subdistrict order by c.id desc limit 1), '')
                """.formatted(ANY)).param("subdistrict", subdistrict.value()).query(String.class).single();
    }

    private record Row(UUID id, String title, String words, @Nullable String topic, @Nullable String route, @Nullable String told) {

        /** "街道城管科：请看一看" was handed over to the first part; the title of a group is the whole. */
        Decision decision() {
            var to = told == null || route == null ? "" : route.equals("HANDED_OVER") ? told.split("：", 2)[0] : route.equals("GROUPED") ? told : "";
            return new Decision(id, title, words, topic, route, to);
        }
    }

    /** The latest decisions, the latest need first. A grouped need without a topic has that of most others in its group. */
    List<Decision> latest(SubdistrictId subdistrict) {
        return sql.sql("""
                select n.id, n.title, left(n.words, 1000) as words, coalesce(n.topic_entry, g.topic_entry) as topic, s.kind as route, s.words as told
                  from need.need n
                  left join lateral (select m.topic_entry from need.need m where m.need_group = n.need_group and m.topic_entry is not null
                                      group by m.topic_entry order by count(*) desc, m.topic_entry limit 1) g on n.topic_entry is null
                  left join lateral (select t.kind, t.words from need.step t where t.need = n.id and t.kind in %s order by t.id limit 1) s on true
                 where n.subdistrict = :subdistrict and (n.topic_entry is not null or n.stage <> 'NEW')
                 order by n.id desc limit :most
                """.formatted(ROUTES)).param("subdistrict", subdistrict.value()).param("most", MOST).query(Row.class).stream().map(Row::decision).toList();
    }
}
