package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A code that was forgotten, or closed by ten wrong tries, is given anew after looking who it is; everybody can read that it was. */
class CodeTest extends ClosureTest {

    private static String shown(String html) {
        var found = Pattern.compile("<p class=\"receipt\">(\\d{4})</p>").matcher(html);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void ten_wrong_tries_close_the_code_and_a_community_worker_opens_it_again() {
        var need = say("水龙头锈了", "13944440001", "private", "yes");
        for (int i = 0; i < 10; i++) {
            visitor().open(need.page() + "?pin=" + "%04d".formatted((Integer.parseInt(need.pin()) + 1 + i) % 10_000));
        }
        assertThat(visitor().open(need.page() + "?pin=" + need.pin())).doesNotContain("水龙头锈了");
        var worker = as("王芳");
        var page = need.page() + "/code";
        assertThat(worker.send(page, page, "checked", "").status()).as("how was it checked").isEqualTo(422);
        assertThat(worker.send(page, page, "checked", "本人来居委会，说得出是哪个水龙头").status()).isEqualTo(303);
        var pin = shown(worker.open(page));
        assertThat(pin).hasSize(4);
        assertThat(visitor().open(need.page() + "?pin=" + pin)).contains("水龙头锈了");
        assertThat(visitor().open(need.page())).contains("核对本人后换了查询码").doesNotContain("说得出是哪个");
        assertThat(shown(as("王淑琴").open(page))).as("for whoever gave it alone").isEmpty();
        clock.put(clock.instant().plusSeconds(901));
        assertThat(shown(worker.open(page))).as("a quarter of an hour").isEmpty();
        assertThat(messages(need, "%换了查询码。如果不是您%")).as("and without the code").isEqualTo(1);
        assertThat(count("select count(*) from message.outbox where address = ? and content like ?", need.phone(), "%" + pin + "%")).isZero();
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'need-code-renewed'", need.id())).isEqualTo(1);
        assertThat(count("select count(*) from journal.body where content like ?", "%\"" + pin + "\"%")).isZero();
    }

    @Test
    void whoever_claims_that_it_is_done_gives_no_code_for_it() {
        var need = claimed(say("消防栓漏水"));
        assertThat(as("王淑琴").send("/sign-in", need.page() + "/code", "checked", "本人").status()).isEqualTo(403);
        assertThat(as("李秀英").send("/sign-in", need.page() + "/code", "checked", "本人来过").status()).as("the control").isEqualTo(303);
    }
}
