package org.yicai.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;

/** A sheet of paper about a project, and links from what people read to the proofs of it. */
class ProjectNoticeTest extends TownTest {

    private static final Pattern PROOF = Pattern.compile("http://[^<\\s]*(/proofs/[\\w-]{43})");
    private static final Pattern OF = Pattern.compile("href=\"(/proofs/of/[0-9a-f-]{36})\"");

    private String project() {
        return id("select id from project.project where title = '楼道扶手和声控灯'").toString();
    }

    @Test
    void the_notice_says_what_was_promised_and_whom_to_tell_and_bears_the_hash_of_the_latest_fact() {
        sequencer.sequence();
        sequencer.catchUp();
        var page = visitor().open("/projects/" + project() + "/notice");
        assertThat(page).contains("公示单", "答应了什么，做到了多少", "觉得不对，告诉谁").contains("/projects/" + project() + "/trust").contains("data-print");
        var proof = PROOF.matcher(page);
        assertThat(proof.find()).isTrue();
        assertThat(visitor().open(proof.group(1))).contains("tlog-proof");
        assertThat(page.split("<svg class=\"qr\"", -1)).as("two codes").hasSize(3);
        assertThat(visitor().get("/projects/" + java.util.UUID.randomUUID() + "/notice").status()).isEqualTo(404);
    }

    @Test
    void what_people_read_of_gate_acceptance_payment_and_record_leads_to_its_proof() {
        sequencer.sequence();
        var paid = id("select k.project from project.payment y join project.milestone m on m.id = y.milestone join project.contract k on k.id = m.contract order by y.id limit 1");
        var links = OF.matcher(visitor().open("/projects/" + paid)).results().map(each -> each.group(1)).distinct().toList();
        for (var what : new String[] {"select a.id from project.acceptance a join project.milestone m on m.id = a.milestone join project.contract k on k.id = m.contract where k.project = ? limit 1",
                "select y.id from project.payment y join project.milestone m on m.id = y.milestone join project.contract k on k.id = m.contract where k.project = ? limit 1",
                "select i.id from council.item i where i.subject = ? and i.conclusion is not null limit 1"}) {
            assertThat(links).as(what).contains("/proofs/of/" + id(what, paid));
        }
        for (var link : links) {
            assertThat(visitor().get(link).status()).as(link).isEqualTo(200);
        }
        var done = id("select activity from activity.result order by id limit 1");
        assertThat(visitor().open("/activities/" + done)).contains("/proofs/of/" + id("select id from activity.result where activity = ?", done));
    }
}
