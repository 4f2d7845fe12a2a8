package org.yicai.party.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Keys;
import org.yicai.kernel.PersonId;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;
import org.yicai.place.Places;

/** Six digits from the telephone after the password: each once, five wrong tries, and ten codes for a lost telephone. */
class SecondFactorTest extends TownTest {

    private static final Pattern SECRET = Pattern.compile("<p class=\"code link\">([A-Z2-7 ]{39})</p>");
    private static final Pattern WRAPPED = Pattern.compile("name=\"secret\" value=\"([^\"]+)\"");
    private static final Pattern RECOVERY = Pattern.compile("<li class=\"code\">([0-9A-Z-]{19})</li>");
    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired
    private Keys keys;

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

    private UUID person(String name) {
        return id("select id from party.person where name = ?", name);
    }

    private static String first(Pattern pattern, String html) {
        var found = pattern.matcher(html);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private String code(String secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private void later(Duration time) {
        clock.put(clock.instant().plus(time));
    }

    /** Sets a second factor up as people do, and gives back the secret that is in the telephone now. */
    private String setUp(Visitor visitor) {
        var page = visitor.open("/me/second-factor");
        var secret = first(SECRET, page).replace(" ", "");
        var reply = visitor.send("/me/second-factor", "/me/second-factor", "secret", first(WRAPPED, page), "code", code(secret));
        assertThat(reply.location()).isEqualTo("/me/second-factor/codes");
        return secret;
    }

    /** The password, and nothing more. */
    private Visitor firstStep(String name) {
        var visitor = visitor();
        var account = town.accounts().get(name);
        var reply = visitor.send("/sign-in", "/sign-in", "phone", account.phone(), "password", account.password(), "to", "/people");
        assertThat(reply.location()).startsWith("/sign-in/second?to=");
        return visitor;
    }

    private static Door.Reply second(Visitor visitor, String field, String value) {
        return visitor.send("/sign-in/second", "/sign-in/second", field, value, "to", "/work");
    }

    @Test
    void codes_are_those_of_rfc_6238() {
        // appendix B: the secret "12345678901234567890" in Base32, the last six of the eight digits
        var secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(List.of(59L, 1111111109L, 1111111111L, 1234567890L, 2000000000L, 20000000000L))
                .extracting(second -> Totp.code(secret, Totp.step(Instant.ofEpochSecond(second))))
                .containsExactly("287082", "081804", "050471", "005924", "279037", "353130");
    }

    @Test
    void after_the_password_nobody_is_in_before_the_digits_and_each_code_counts_once() {
        var secret = setUp(as("刘洋"));
        var visitor = firstStep("刘洋");
        assertThat(visitor.get("/work").status()).as("not signed in yet").isEqualTo(302);
        assertThat(second(visitor, "code", code(secret)).status()).as("used when it was set up").isEqualTo(422);
        later(STEP);
        var code = code(secret);
        assertThat(second(visitor, "code", code).location()).isEqualTo("/work");
        assertThat(visitor.get("/work").status()).isEqualTo(200);
        assertThat(second(firstStep("刘洋"), "code", code).status()).as("seen over the shoulder and typed again").isEqualTo(422);
        later(STEP);
        assertThat(second(firstStep("刘洋"), "code", code(secret)).status()).isEqualTo(303);
        later(STEP.multipliedBy(3));
        assertThat(second(firstStep("刘洋"), "code", Totp.code(secret, Totp.step(clock.instant()) - 2)).status()).as("a minute old").isEqualTo(422);
        assertThat(second(firstStep("刘洋"), "code", Totp.code(secret, Totp.step(clock.instant()) - 1)).status()).as("a clock that is late").isEqualTo(303);
    }

    @Test
    void five_wrong_tries_lock_for_ten_minutes_whatever_the_password() {
        var secret = setUp(as("张丽"));
        later(STEP);
        for (int i = 0; i < 5; i++) {
            assertThat(second(firstStep("张丽"), "code", "000000").status()).isEqualTo(422);
        }
        assertThat(second(firstStep("张丽"), "code", code(secret)).html()).contains("10 分钟后再试");
        later(Duration.ofMinutes(9));
        assertThat(second(firstStep("张丽"), "code", code(secret)).status()).as("still").isEqualTo(422);
        later(Duration.ofMinutes(2));
        assertThat(second(firstStep("张丽"), "code", code(secret)).status()).as("after ten minutes").isEqualTo(303);
    }

    @Test
    void a_text_message_is_no_way_round_the_second_factor() {
        setUp(as("王芳"));
        var visitor = visitor();
        var phone = town.accounts().get("王芳").phone();
        visitor.send("/sign-in", "/sign-in/code", "phone", phone);
        var message = first(Pattern.compile("\\b(\\d{6})\\b"), visitor.open("/outbox?to=" + phone).replaceAll("(?s)^.*?<ul class=\"list\"", ""));
        assertThat(visitor.send("/sign-in/code?phone=" + phone, "/sign-in/check", "phone", phone, "code", message).location()).startsWith("/sign-in/second");
        assertThat(visitor.get("/work").status()).isEqualTo(302);
    }

    @Test
    void the_step_between_ends_after_ten_minutes_and_with_the_password() {
        var secret = setUp(as("陈静"));
        var slow = firstStep("陈静");
        slow.open("/sign-in/second");
        later(Duration.ofMinutes(11));
        assertThat(slow.get("/sign-in/second").location()).isEqualTo("/sign-in");
        assertThat(slow.send("/sign-in", "/sign-in/second", "code", code(secret)).status()).isEqualTo(422);
        var meanwhile = firstStep("陈静");
        truth().sql("update party.person set auth_version = auth_version + 1 where name = '陈静'").update();
        assertThat(meanwhile.send("/sign-in", "/sign-in/second", "code", code(secret)).status()).as("all sessions were ended").isEqualTo(422);
        assertThat(second(firstStep("陈静"), "code", code(secret)).status()).as("control").isEqualTo(303);
    }

    @Test
    void recovery_codes_are_shown_for_a_short_time_and_work_once_each() {
        var visitor = as("何伟");
        setUp(visitor);
        var codes = RECOVERY.matcher(visitor.open("/me/second-factor/codes")).results().map(each -> each.group(1)).toList();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(count("select count(*) from party.recovery_code where position(? in encode(hash, 'escape')) > 0", codes.getFirst())).isZero();
        visitor.send("/me/second-factor/codes", "/me/second-factor/codes-kept");
        assertThat(visitor.get("/me/second-factor/codes").status()).as("written down").isEqualTo(303);
        var typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(second(firstStep("何伟"), "recovery", typed).status()).isEqualTo(303);
        assertThat(second(firstStep("何伟"), "recovery", typed).status()).as("used").isEqualTo(422);
        assertThat(second(firstStep("何伟"), "recovery", codes.get(1)).status()).isEqualTo(303);
        assertThat(count("select count(*) from journal.entry where type = 'recovery-code-used' and subject = ?", person("何伟"))).isEqualTo(2);
        assertThat(second(firstStep("何伟"), "recovery", "AAAA-BBBB-CCCC-DDDD").status()).isEqualTo(422);
    }

    @Test
    void it_is_switched_off_with_password_and_code_and_taken_away_by_an_administrator_who_is_somebody_else() {
        var visitor = as("马超");
        var secret = setUp(visitor);
        later(STEP);
        var password = town.accounts().get("马超").password();
        assertThat(visitor.send("/me/second-factor", "/me/second-factor/removal", "password", "wrong", "code", code(secret)).status()).isEqualTo(422);
        assertThat(visitor.send("/me/second-factor", "/me/second-factor/removal", "password", password, "code", "000000").status()).isEqualTo(422);
        assertThat(visitor.send("/me/second-factor", "/me/second-factor/removal", "password", password, "code", code(secret)).status()).isEqualTo(303);
        assertThat(as("马超").get("/work").status()).as("one step again").isEqualTo(200);

        setUp(visitor);
        var page = "/people/" + person("马超");
        assertThat(as("陈志远").send(page, page + "/second-factor-lost").status()).isEqualTo(303);
        assertThat(as("马超").get("/work").status()).isEqualTo(200);
        assertThat(count("select count(*) from journal.entry where type = 'second-factor-taken' and subject = ?", person("马超"))).isEqualTo(1);

        var administrator = as("陈志远");
        setUp(administrator);
        var own = "/people/" + person("陈志远");
        assertThat(administrator.send(own, own + "/second-factor-lost").status()).as("one's own").isEqualTo(403);
        truth().sql("delete from party.second_factor").update();
    }

    @Test
    void the_secret_is_encrypted_and_belongs_to_its_person() {
        var secret = setUp(as("林涛"));
        assertThat(count("select count(*) from party.second_factor where position(? in encode(secret, 'escape')) > 0", secret)).isZero();
        var sealed = truth().sql("select secret from party.second_factor where person = ?").param(person("林涛")).query(byte[].class).single();
        assertThat(new String(keys.open("totp", sealed, person("林涛").toString()).content())).isEqualTo(secret);
        assertThat(keys.open("totp", sealed, person("马超").toString())).as("of another person").isNull();
        var theirs = first(WRAPPED, as("杨帆").open("/me/second-factor"));
        var step = as("赵磊");
        assertThat(step.send("/me/second-factor", "/me/second-factor", "secret", theirs, "code", "123456").html()).contains("重新扫二维码");
    }

    @Test
    void after_a_rotation_a_secret_is_sealed_anew_when_it_is_used_so_that_the_older_key_may_go(@TempDir Path folder) throws IOException {
        var person = new PersonId(person("沈明"));
        var secret = Totp.secret();
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> new SecondFactors(sql, transactions, new Keys(folder), clock).add(person, secret, 0));
        new Keys(folder).rotate("totp");
        var started = new SecondFactors(sql, transactions, new Keys(folder), clock);
        assertThat(new Keys(folder).open("totp", sealed(person), person.toString()).stale()).as("control: still the older one").isTrue();
        assertThat(transaction.<Optional<Finding>>execute(status -> started.pass(person, code(secret)))).isEmpty();
        assertThat(new Keys(folder).open("totp", sealed(person), person.toString()).stale()).isFalse();
        Files.delete(folder.resolve("totp.key"));
        later(STEP);
        var later = new SecondFactors(sql, transactions, new Keys(folder), clock);
        assertThat(transaction.<Optional<Finding>>execute(status -> later.pass(person, code(secret)))).isEmpty();
        truth().sql("delete from party.second_factor where person = ?").param(person.value()).update();
    }

    private byte[] sealed(PersonId person) {
        return truth().sql("select secret from party.second_factor where person = ?").param(person.value()).query(byte[].class).single();
    }

    @Test
    void where_it_is_required_staff_are_led_to_it_and_volunteers_are_not() {
        as("李建国");
        as("丁香");
        var node = new Holders(sql, transactions, clock, places, new SecondFactorRule("required"));
        assertThat(node.of(session("李建国")).orElseThrow().lacksFactor()).isTrue();
        assertThat(node.of(session("丁香")).orElseThrow().lacksFactor()).isFalse();
        var optional = new Holders(sql, transactions, clock, places, new SecondFactorRule("optional"));
        assertThat(optional.of(session("李建国")).orElseThrow().lacksFactor()).as("control").isFalse();
        setUp(as("李建国"));
        node.forget();
        assertThat(node.of(session("李建国")).orElseThrow().lacksFactor()).isFalse();
        assertThatThrownBy(() -> new SecondFactorRule("requird")).hasMessageContaining("YICAI_SECOND_FACTOR");
    }

    private UUID session(String name) {
        return id("select id from party.session where person = ? order by began_at desc, ctid desc limit 1", person(name));
    }
}
