package org.yicai.party.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.ops.demo.Account;
import org.yicai.ops.demo.Visitor;
import org.yicai.place.Places;

/** Where somebody is signed in, and that ending it ends it: here at once, on every other node within 30 seconds. */
class SessionsTest extends TownTest {

    private static final String CHOSEN = "晚饭后去什刹海边散步";
    private static final Pattern OTHERS = Pattern.compile("name=\"session\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    private Seen seen;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Places places;

    @AfterEach
    void today() {
        itIsToday();
    }

    private static boolean signedIn(Visitor visitor) {
        return visitor.get("/me").status() == 200;
    }

    private UUID person(String name) {
        return id("select id from party.person where name = ?", name);
    }

    private UUID newestSession(String name) {
        return id("select id from party.session where person = ? order by began_at desc, ctid desc limit 1", person(name));
    }

    @Test
    void one_session_can_be_ended_and_all_others_and_never_somebody_elses() {
        var here = as("刘洋");
        var there = as("刘洋");
        var third = as("刘洋");
        var stranger = as("张丽");
        var listed = OTHERS.matcher(here.open("/me")).results().map(each -> each.group(1)).toList();
        assertThat(listed).as("two others, not this one").hasSize(2);
        var of = newestSession("张丽").toString();
        assertThat(here.send("/me", "/me/session-endings", "session", of).status()).isEqualTo(422);
        assertThat(signedIn(stranger)).isTrue();
        assertThat(here.send("/me", "/me/session-endings", "session", listed.getFirst()).status()).isEqualTo(303);
        assertThat(java.util.stream.Stream.of(here, there, third).filter(SessionsTest::signedIn)).as("one is out").hasSize(2).contains(here);
        assertThat(here.send("/me", "/me/session-endings", "session", listed.getFirst()).status()).as("ended before").isEqualTo(422);
        assertThat(here.send("/me", "/me/sessions-ended").status()).isEqualTo(303);
        assertThat(java.util.stream.Stream.of(here, there, third).filter(SessionsTest::signedIn)).containsExactly(here);
    }

    @Test
    void the_last_visit_is_written_at_most_once_a_minute_and_never_by_the_request_itself() {
        var visitor = as("陈静");
        var session = newestSession("陈静");
        var at = clock.instant();
        seen.write();
        TestServer.get().forgetStatements();
        clock.put(at.plusSeconds(59));
        assertThat(signedIn(visitor)).isTrue();
        assertThat(TestServer.get().statements()).allSatisfy(statement -> assertThat(statement).doesNotContain("seen_at ="));
        assertThat(seen.write()).as("less than a minute ago").isZero();
        clock.put(at.plusSeconds(61));
        assertThat(signedIn(visitor)).isTrue();
        assertThat(count("select extract(epoch from seen_at - began_at) from party.session where id = ?", session)).as("the request wrote nothing").isZero();
        assertThat(seen.write()).isEqualTo(1);
        assertThat(count("select extract(epoch from seen_at - began_at) from party.session where id = ?", session)).isEqualTo(61);
        assertThat(seen.write()).as("nothing noted since").isZero();
    }

    @Test
    void a_new_password_needs_the_old_one_ends_all_other_sessions_and_keeps_this_one() {
        var here = as("杨帆");
        var there = as("杨帆");
        var account = town.accounts().get("杨帆");
        assertThat(here.send("/me", "/me/password", "old", "not the old one", "password", CHOSEN, "again", CHOSEN).html()).contains("id=\"old-err\"");
        assertThat(here.send("/me", "/me/password", "old", account.password(), "password", "short", "again", "short").status()).isEqualTo(422);
        assertThat(signedIn(there)).as("control: nothing was changed").isTrue();
        var done = here.send("/me", "/me/password", "old", account.password(), "password", CHOSEN, "again", CHOSEN);
        assertThat(done.location()).startsWith("/me?done=");
        assertThat(signedIn(here)).isTrue();
        assertThat(signedIn(there)).isFalse();
        assertThat(visitor().signIn(new Account(account.phone(), CHOSEN, "")).get("/work").status()).isEqualTo(200);
        assertThat(count("select count(*) from journal.entry where type = 'password-set' and subject = ?", person("杨帆"))).isEqualTo(1);
    }

    @Test
    void wrong_tries_at_the_old_password_count_as_when_signing_in() {
        var here = as("赵磊");
        for (int i = 0; i < 5; i++) {
            here.send("/me", "/me/password", "old", "wrong", "password", CHOSEN, "again", CHOSEN);
        }
        var right = town.accounts().get("赵磊").password();
        assertThat(here.send("/me", "/me/password", "old", right, "password", CHOSEN, "again", CHOSEN).html()).contains("锁定");
        clock.put(clock.instant().plus(Duration.ofMinutes(11)));
        assertThat(here.send("/me", "/me/password", "old", right, "password", CHOSEN, "again", CHOSEN).status()).as("later").isEqualTo(303);
    }

    @Test
    void an_administrator_signs_somebody_out_everywhere_and_opens_a_lock() {
        var away = as("马超");
        truth().sql("update party.person set locked_until = timestamptz '2099-01-01' where name = '马超'").update();
        var page = "/people/" + person("马超");
        assertThat(as("陈志远").open(page)).contains("1 处登录着", "暂时锁着");
        assertThat(as("韩冰").get(page).status()).as("of the other subdistrict").isEqualTo(404);
        assertThat(as("陈志远").send(page, page + "/sessions-ended").status()).isEqualTo(303);
        assertThat(signedIn(away)).isFalse();
        assertThat(signedIn(as("马超"))).as("and may come back").isTrue();
        assertThat(count("select count(*) from journal.entry where type = 'sessions-ended' and subject = ?", person("马超"))).isEqualTo(1);
    }

    /** Another node is another memory over the same database. */
    @Test
    @Tag("long")
    void another_node_forgets_a_revoked_session_within_thirty_seconds() throws InterruptedException {
        var here = as("王芳");
        as("王芳");
        var session = newestSession("王芳");
        var node = new Holders(sql, transactions, clock, places, new SecondFactorRule("optional"));
        assertThat(node.of(session)).isPresent();
        assertThat(here.send("/me", "/me/sessions-ended").status()).isEqualTo(303);
        assertThat(node.of(session)).as("control: the other node still remembers").isPresent();
        long began = System.nanoTime();
        while (node.of(session).isPresent()) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
            Thread.sleep(200);
        }
        System.out.println("forgotten after " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
    }
}
