package org.yicai.need.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Receipt;
import org.yicai.need.GroupId;
import org.yicai.need.Mask;
import org.yicai.need.Stage;

/** The needs that stand in a group. */
@Component
class GroupStore {

    private final JdbcClient sql;

    GroupStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param title as the reader may read it; "" when the reader may not */
    record Row(Receipt receipt, String title, @Nullable String publicTitle, boolean openToAll, Instant voicedAt, Stage stage) {

        private Row forAll() {
            return new Row(receipt, !openToAll ? "" : publicTitle != null ? publicTitle : Mask.of(title), publicTitle, openToAll, voicedAt, stage);
        }
    }

    /** At most 200, latest first. @param whole whether the reader triages; others read what everybody may */
    List<Row> needs(GroupId group, boolean whole) {
        return sql.sql("select receipt, title, public_title, open_to_all, voiced_at, stage from need.need where need_group = :group and bypass is null order by id desc limit 200")
                .param("group", group.value())
                .query(Row.class)
                .stream().map(each -> whole ? each : each.forAll()).toList();
    }
}
