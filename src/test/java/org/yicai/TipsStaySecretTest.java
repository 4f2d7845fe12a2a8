package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yicai.ops.demo.Visitor;
import org.yicai.project.PurchaseTest;
import org.yicai.supervision.tip.TipWatch;

/**
 * Canaries in a named, a pseudonymous and an anonymous tip are looked for on every page of a visitor and of the contractor, in the log and its files, in messages, in what the server
 * writes, and in every column of every table. Each search is also asked for something that is there, since a search that finds nothing may be blind.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class TipsStaySecretTest extends PurchaseTest {

    private static final String NAME = "雀鸣甲";
    private static final String PHONE = "13911112222";
    private static final Map<String, String> WORDS = Map.of("NAMED", "紫檀雀笼里的第一只", "PSEUDONYM", "青铜雀台上的第二只", "ANONYMOUS", "无名雀巢中的第三只");
    /** No test and no play does anything at this minute. */
    private static final LocalTime MOMENT = LocalTime.of(13, 47, 29);

    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private TipWatch watch;

    private UUID project;
    private UUID other;
    private UUID teller;
    private Visitor known = visitor();
    private Visitor contractor = visitor();
    private Map<String, Long> before = Map.of();

    @BeforeAll
    void tell() {
        Photographs.shown(this, port);
        sequencer.catchUp();
        itIsToday();
        var both = awarded("6000", 6, "雀儿的探访", "别处的探访");
        project = both.getFirst();
        other = both.getLast();
        both.forEach(each -> done(sign(each)));
        deliver(project, 3);
        known = as("石叔");
        contractor = as("林涛");
        teller = id("select id from party.person where phone = ?", town.accounts().get("石叔").phone());
        truth().sql("update party.person set name = ?, phone = ? where id = ?").params(NAME, PHONE, teller).update();
        written.start();
        root.addAppender(written);
        known.open("/me");
        before = everywhere(teller.toString());
        clock.put(TODAY.atTime(MOMENT).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        tell(known, project, "ANONYMOUS", "ANONYMOUS");
        tell(visitor(), project, "ANONYMOUS", "ANONYMOUS");
    }

    @AfterAll
    void closeTheEar() {
        root.detachAppender(written);
    }

    private void tell(Visitor who, UUID about, String way, String canary) {
        done(who.send("/projects/" + about + "/tip", "/tips", "project", about.toString(), "tip_about", "CONTRACTOR", "tip_kind", "MONEY", "tip_words", WORDS.get(canary), "tip_way", way));
    }

    /** In how many rows of which table a text stands, as text or as the bytes of it. */
    private Map<String, Long> everywhere(String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        var tables = truth().sql("select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')").query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(100);
        var found = new TreeMap<String, Long>();
        for (var table : tables) {
            long rows = count("select count(*) from " + table + " t where t::text like '%' || ? || '%' or t::text like '%' || ? || '%'", text, hex);
            if (rows > 0) {
                found.put(table, rows);
            }
        }
        return found;
    }

    /** Every address that answers to a GET, as somebody sees it, and the pages of the project; what is asked for, and where it was found. */
    private List<String> seen(Visitor who, String... canaries) {
        var addresses = new ArrayList<String>();
        Routes.of(mapping).stream().filter(each -> each.method().equals("GET") && !each.pattern().equals("/view")).forEach(each -> addresses.add(Routes.address(each, truth())));
        for (var each : List.of("", "/trust", "/tip", "/questions", "/ledger", "/ledger.csv", "/work", "/activities", "/monitoring/2026-Q4", "/rectifications", "/ratings")) {
            addresses.add("/projects/" + project + each);
        }
        truth().sql("select id from supervision.question where project = ?").param(project).query(UUID.class).list().forEach(each -> addresses.add("/questions/" + each));
        truth().sql("select id from supervision.tip").query(UUID.class).list().forEach(each -> addresses.addAll(List.of("/tips/" + each, "/proofs/of/" + each)));
        addresses.addAll(List.of("/my/questions", "/supervision.csv", "/open311/v2/requests.json", "/contractors/" + id("select contractor from project.project where id = ?", project)));
        var found = new ArrayList<String>();
        for (var address : addresses) {
            var html = who.get(address).html();
            for (var canary : canaries) {
                if (html.contains(canary)) {
                    found.add(address + " shows " + canary);
                }
            }
        }
        assertThat(addresses).hasSizeGreaterThan(200);
        return found;
    }

    private static String[] canaries() {
        return new String[] {NAME, PHONE, WORDS.get("NAMED"), WORDS.get("PSEUDONYM"), WORDS.get("ANONYMOUS")};
    }

    @Test
    void a_no_row_leads_from_an_anonymous_tip_to_whoever_sent_it() {
        assertThat(everywhere(teller.toString())).as("not one row more names the person, though signed in").isEqualTo(before);
        assertThat(everywhere("47:29")).as("no row keeps the moment").isEmpty();
        var millis = TODAY.atTime(MOMENT).atZone(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli();
        var hex = "%012x".formatted(millis);
        assertThat(everywhere(hex.substring(0, 8) + "-" + hex.substring(8))).as("nor an id that was made in it").isEmpty();
        assertThat(count("select count(*) from supervision.tip where person is not null or pseudonym is not null")).isZero();
        assertThat(count("select count(distinct (to_jsonb(t) - 'id' - 'sealed' - 'code_hash')::text) from supervision.tip t")).as("signed in or not, the rows are alike").isEqualTo(1);
        for (var tip : truth().sql("select id from supervision.tip").query(UUID.class).list()) {
            assertThat(everywhere(tip.toString())).as("nothing else is kept about it").isEqualTo(Map.of("supervision.tip", 1L));
        }
    }

    @Test
    void b_the_search_for_the_moment_can_fail() {
        done(visitor().send("/needs/new", "/needs", "words", "一件不怕人知道的事", "topic", "OTHER"));
        assertThat(everywhere("47:29")).as("an ordinary form keeps the moment").isNotEmpty();
        assertThat(everywhere("一件不怕人知道的事")).isNotEmpty();
        itIsToday();
    }

    @Test
    void c_words_stand_in_no_table_and_pseudonyms_name_nobody() {
        tell(known, project, "PSEUDONYM", "PSEUDONYM");
        tell(known, other, "PSEUDONYM", "PSEUDONYM");
        assertThat(everywhere(teller.toString())).as("a pseudonym is kept without the person").isEqualTo(before);
        assertThat(count("select count(distinct pseudonym) from supervision.tip where pseudonym is not null")).as("two projects, two pseudonyms").isEqualTo(2);
        tell(known, project, "NAMED", "NAMED");
        var named = new TreeMap<>(before);
        named.put("supervision.tip", 1L);
        assertThat(everywhere(teller.toString())).as("a name stands beside its tip and nowhere else").isEqualTo(named);
        WORDS.values().forEach(each -> assertThat(everywhere(each)).as(each).isEmpty());
        assertThat(everywhere(NAME)).as("the account itself, and the control of this search").containsKey("party.person");
    }

    @Test
    void d_no_page_no_log_no_message_and_no_line_of_the_server_sings() throws IOException {
        laterBy(1);
        var handler = person("李建国");
        var tip = id("select id from supervision.tip where way = 'ANONYMOUS' limit 1");
        assertThat(handler.open("/tips/" + tip)).as("who handles it reads it").contains(WORDS.get("ANONYMOUS"));
        done(handler.send("/tips/" + tip, "/tips/" + tip + "/questions", "record", "", "question_words", "收费的事，请说明。"));
        done(handler.send("/tips/" + tip, "/tips/" + tip + "/answers", "tip_outcome", "ASKED", "answer_words", "问了。"));
        laterBy(2);
        assertThat(watch.look()).isEqualTo(6);
        sequencer.sequence();
        contractor = as("林涛");
        assertThat(seen(visitor(), canaries())).isEmpty();
        assertThat(seen(contractor, canaries())).isEmpty();
        var before = "supervision.question q where q.project = '" + project + "'";
        assertThat(count("select count(*) from " + before + " and (q.words like '%雀%' or q.figures <> '' or q.evidence <> '' or q.key like '%" + tip + "%')")).isZero();
        assertThat(count("select count(*) from message.outbox where content like '%雀鸣%' or content like '%雀笼%' or content like '%雀台%' or content like '%雀巢%'")).isZero();
        assertThat(count("select count(*) from journal.entry where type like 'tip-%'")).isEqualTo(6);
        assertThat(count("select count(*) from journal.entry e where e.type like 'tip-%' and convert_from(e.bytes, 'UTF8') not like '%\"actor\":\"nobody\"%'")).isZero();
        assertThat(files(canaries())).isEmpty();
        assertThat(lines(canaries())).isEmpty();
    }

    @Test
    void e_each_of_these_searches_can_fail() throws IOException {
        truth().sql("update project.project set summary = ? where id = ?").params(WORDS.get("ANONYMOUS"), project).update();
        assertThat(seen(visitor(), canaries())).isNotEmpty();
        LoggerFactory.getLogger("a loose tongue").warn("somebody told: {}", WORDS.get("NAMED"));
        assertThat(lines(canaries())).isNotEmpty();
        assertThat(files("\"actor\":")).as("the entries of the published log").isNotEmpty();
    }

    private List<String> lines(String... canaries) {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).filter(each -> List.of(canaries).stream().anyMatch(each::contains)).toList();
    }

    /** The files of the published logs that hold one of them. */
    private static List<String> files(String... canaries) throws IOException {
        var found = new ArrayList<String>();
        try (var all = Files.walk(TestServer.HOME.resolve("log"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                List.of(canaries).stream().filter(text::contains).forEach(each -> found.add(file + " holds " + each));
            }
        }
        return found;
    }
}
