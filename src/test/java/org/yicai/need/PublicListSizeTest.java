package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yicai.TestServer;
import org.yicai.TownTest;

/** With 100,000 needs everybody's list takes three statements, reads no table from end to end and stays small. */
@Tag("long")
class PublicListSizeTest extends TownTest {

    private static final int NEEDS = 100_000;
    private static final int MOST_BYTES = 60_000;
    private static final long LARGE = 10_000;
    /** What a session of PostgreSQL has counted is seen by others ten seconds after it came to rest. */
    private static final long COUNTED_MILLIS = 11_000;

    @BeforeAll
    void manyPeopleSpeak() throws Exception {
        var file = Files.createTempFile("yicai-many", ".csv");
        Files.writeString(file, "id,user,title,written_at,text,against,support\n"
                + "1,a,灯,2026/1/1 8:00:00,楼道里的灯总是不亮，晚上回家看不清台阶。垃圾桶旁边总有蚊子飞来飞去。,0,0\n"
                + "2,b,车,2026/1/1 8:00:00,电动车停在消防通道里很危险。活动室的椅子坏了三把没有人修。,0,0\n");
        var subdistrict = id("select id from place.subdistrict where main");
        var communities = truth().sql("select id from place.community where subdistrict = ?").param(subdistrict).query(UUID.class).list();
        try (Connection owner = TestServer.get().superuser(database).getConnection()) {
            new NeedsFill(Path.of(file.toString())).fill(owner, new NeedsFill.Frame(subdistrict, communities, Instant.parse("2026-11-01T00:00:00Z")), NEEDS, rows -> {});
        }
        for (var table : new String[] {"need.need", "need.search", "need.step"}) {
            truth().sql("vacuum analyze " + table).update();
        }
        assertThat(count("select count(*) from need.need where open_to_all and triaged_at is not null")).isGreaterThan(NEEDS / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=台阶", "?q=葫芦", "?about=SAFETY", "?q=蚊子&about=SAFETY", "?community=%s", "?q=椅子&community=%s&about=SAFETY"})
    void three_statements_no_whole_table_and_sixty_kilobytes(String filter) throws Exception {
        var page = "/needs" + filter.formatted(id("select id from place.community where subdistrict = (select id from place.subdistrict where main) order by code limit 1"));
        visitor().open(page);
        var before = wholeTables();
        TestServer.get().forgetStatements();
        var html = visitor().open(page);
        var statements = TestServer.get().statements();
        var after = wholeTables();
        System.out.printf("%s: %d statements, %d bytes, %d tables read whole%n", page, statements.size(), html.getBytes(StandardCharsets.UTF_8).length, after - before);
        assertThat(statements).hasSizeLessThanOrEqualTo(3);
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_question_that_does_read_a_whole_table_is_seen() throws Exception {
        var before = wholeTables();
        truth().sql("select count(*) from need.need where words like '%no such words%'").query(Long.class).single();
        assertThat(wholeTables()).isGreaterThan(before);
    }

    /** How often a table of more than ten thousand rows was read from end to end. */
    private long wholeTables() throws InterruptedException {
        Thread.sleep(COUNTED_MILLIS);
        return truth().sql("select coalesce(sum(seq_scan), 0) from pg_stat_user_tables where n_live_tup > ?").param(LARGE).query(Long.class).single();
    }
}
