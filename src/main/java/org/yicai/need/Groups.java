package org.yicai.need;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;

/** Groups of needs: what a project is designed from. */
@Component
public class Groups {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Groups(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param needs how many needs stand in it
     * @param lookedAt the other ways with commas between; null in groups from before they were asked for
     * @param whyNot why none of them is enough
     */
    public record Group(GroupId id, String title, String summary, Topic topic, Instant madeAt, int needs, @Nullable String lookedAt, @Nullable String whyNot) {

        /** The other ways that were looked at before. */
        public List<LastResort.Way> otherWays() {
            return lookedAt == null ? List.of() : Arrays.stream(lookedAt.split(",")).map(LastResort.Way::valueOf).toList();
        }
    }

    private static final String SELECT = """
            select g.id, g.title, g.summary, g.topic, g.made_at, array_to_string(g.looked_at, ',') as looked_at, g.why_not, (select count(*) from need.need n where n.need_group = g.id and n.bypass is null) as needs
              from need.need_group g
            """;

    /** Makes an empty group. What may become a purchase says which other ways were looked at before. */
    public GroupId make(Actor actor, String title, String summary, Topic topic, LastResort last) {
        var id = GroupId.next(clock.instant());
        sql.sql("""
                insert into need.need_group (id, subdistrict, title, summary, topic, made_by, made_at, looked_at, why_not)
                values (:id, :subdistrict, :title, :summary, :topic, :by, :at, :looked, :why)
                """)
                .param("id", id.value())
                .param("subdistrict", actor.subdistrict().value())
                .param("title", title)
                .param("summary", summary)
                .param("topic", topic.name())
                .param("looked", last.looked().stream().map(Enum::name).toArray(String[]::new))
                .param("why", last.whyNot())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("need", "needs-grouped", id.value(), actor).with("title", title).with("summary", summary).with("topic", topic)
                .with("lookedAt", last.looked()).with("whyNot", last.whyNot()));
        return id;
    }

    public Optional<Group> find(SubdistrictId subdistrict, GroupId id) {
        return sql.sql(SELECT + " where g.subdistrict = :subdistrict and g.id = :id")
                .param("subdistrict", subdistrict.value())
                .param("id", id.value())
                .query(Group.class)
                .optional();
    }

    /** The latest groups, at most 100. */
    public List<Group> latest(SubdistrictId subdistrict) {
        return sql.sql(SELECT + " where g.subdistrict = :subdistrict order by g.id desc limit 100")
                .param("subdistrict", subdistrict.value())
                .query(Group.class)
                .list();
    }
}
