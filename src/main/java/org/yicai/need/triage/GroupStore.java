package org.yicai.need.triage;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Receipt;
import org.yicai.need.GroupId;
import org.yicai.need.Stage;

/** The needs that stand in a group. */
@Component
class GroupStore {

    private final JdbcClient sql;

    GroupStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(Receipt receipt, String title, Instant voicedAt, Stage stage) {}

    /** At most 200, latest first. */
    List<Row> needs(GroupId group) {
        return sql.sql("select receipt, title, voiced_at, stage from need.need where need_group = :group and bypass is null order by id desc limit 200")
                .param("group", group.value())
                .query(Row.class)
                .list();
    }
}
