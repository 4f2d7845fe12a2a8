package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.place.LocalWays;
import org.yicai.place.WorkingDays;

/** What tests about the end of a need have in common. Today is Friday, 20 November 2026. */
abstract class ClosureTest extends TownTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final AtomicInteger PHONES = new AtomicInteger(10_000_000);

    @Autowired
    Sweeper sweeper;

    @Autowired
    WorkingDays days;

    @Autowired
    LocalWays ways;

    @BeforeEach
    @AfterEach
    void today() {
        itIsToday();
        days.forget();
        ways.forget();
    }

    @Override
    protected void itIs(LocalDate day) {
        super.itIs(day);
        ways.forget();
    }

    /** Somebody says something and leaves a number nobody else has. */
    Questioned say(String words) {
        return say(words, "139" + PHONES.incrementAndGet());
    }

    Questioned say(String words, String phone, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of("words", words, "topic", "SAFETY", "phone", phone));
        fields.addAll(java.util.List.of(more));
        var reply = visitor().send("/needs/new", "/needs", fields.toArray(String[]::new));
        var found = Pattern.compile("/needs/([0-9A-Z-]+)\\?pin=(\\d{4})").matcher(reply.location());
        assertThat(found.find()).as(reply.location() + reply.html()).isTrue();
        return new Questioned(found.group(1), found.group(2), id("select id from need.need where receipt = ?", found.group(1).replace("-", "")), phone);
    }

    /** The leader passes it on, which is the claim that something was done. */
    Questioned claimed(Questioned need) {
        return claimed(need, "王淑琴");
    }

    Questioned claimed(Questioned need, String leader) {
        assertThat(as(leader).send("/triage", "/triage/" + need.id() + "/hand-over", "to", "物业", "notice", "今天来修").status()).isEqualTo(303);
        // the clock stands still, and matters are asked in the order of their ids
        clock.put(clock.instant().plusSeconds(1));
        return need;
    }

    /** The path of the link that went to a number last. */
    String link(Questioned need) {
        return truth().sql("select substring(content from '(/c/[A-Za-z0-9_-]{22})') from message.outbox where address = ? and content like '%/c/%' order by id desc limit 1").param(need.phone()).query(String.class).single();
    }

    long messages(Questioned need, String like) {
        return count("select count(*) from message.outbox where address = ? and content like ?", need.phone(), like);
    }

    String stage(Questioned need) {
        return truth().sql("select stage from need.need where id = ?").param(need.id()).query(String.class).single();
    }

    long steps(Questioned need, String kind) {
        return count("select count(*) from need.step where need = ? and kind = ?", need.id(), kind);
    }

    int answer(Questioned need, String solved) {
        return visitor().send("/sign-in", need.page() + "/answer", "solved", solved, "pin", need.pin()).status();
    }

    String callback(Questioned need) {
        return truth().sql("select id::text from need.callback where need = ? order by id desc limit 1").param(need.id()).query(String.class).single();
    }
}
