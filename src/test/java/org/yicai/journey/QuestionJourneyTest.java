package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.project.PurchaseTest;

/** Somebody asks, the contractor answers with a photograph, the committee finds, somebody else sees that it is mended, and everybody reads it: all in browsers. */
@ExtendWith(WithBrowser.class)
class QuestionJourneyTest extends PurchaseTest {

    private final Map<String, Person> people = new HashMap<>();
    private UUID project;

    @BeforeAll
    void deliver() {
        project = awarded("6000", 6, "问一问的探访").getFirst();
        done(sign(project));
        deliver(project, 3);
    }

    private Person browser(String name) {
        return people.computeIfAbsent(name, each -> {
            var fresh = new Person("http://localhost:" + port, 390, true);
            return name.isEmpty() ? fresh : fresh.signIn(town.accounts().get(name));
        });
    }

    @AfterEach
    void goHome() {
        people.values().forEach(Person::close);
        people.clear();
    }

    /** How it begins; a flag begins it in another way. @return the address of the question */
    private String asked() {
        var leader = browser("王淑琴").open("/projects/" + project + "/questions");
        leader.fits("ask");
        leader.form("/questions").choose("record", "问一问的探访").fill("question_words", "那天只看见一个小时，记了三个小时。").send();
        assertThat(leader.sees()).contains("现在等承接方答复");
        return "/questions/" + idIn(leader.url());
    }

    private void answered(String question, String words) {
        var clerk = browser("林涛").open("/work").follow("请答复一个疑问");
        clerk.fits("answer");
        clerk.form("/answers").fill("answer_words", words);
        clerk.page().setInputFiles("input[name=photo]", new com.microsoft.playwright.options.FilePayload("签到表.png", "image/png", picture()));
        clerk.form("/answers").send();
        assertThat(clerk.sees()).contains("现在等委员会看").contains(words);
        clerk.page().waitForFunction("() => [...document.images].every(each => each.complete && each.naturalWidth > 0)");
    }

    private static byte[] picture() {
        try (var out = new java.io.ByteArrayOutputStream()) {
            var image = new java.awt.image.BufferedImage(320, 240, java.awt.image.BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.fillRect(20, 20, 200, 100);
            pen.dispose();
            javax.imageio.ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void found(String question, String counts, String reason) {
        var member = browser("陈静").open("/work").follow("请看答复、作结论");
        member.fits("find");
        assertThatThrownBy(() -> member.form("/finding").choose("outcome", "实际少一些").fill("counts", "99").fill("reason", reason).send()).hasMessageContaining("SV4");
        member.form("/finding").choose("outcome", "实际少一些").fill("counts", counts).fill("reason", reason).fill("mend_words", "到和走都签到。").fill("mend_by", TODAY.plusDays(14).toString()).choose("mender", "王淑琴").send();
        assertThat(member.sees()).contains("实际算 " + counts);
    }

    private void mended(String question) {
        var leader = browser("王淑琴").open("/work").follow("请看改好没有");
        leader.form("/mending").fill("fixed_words", "去看了，来去都签了到。").send();
        leader.fits("mended");
    }

    @Test
    void a_question_goes_from_asked_to_mended_and_everybody_reads_it() {
        var question = asked();
        var visitor = browser("").open("/projects/" + project).follow("记录可信不可信");
        assertThat(visitor.sees()).contains("有疑问、先不算的 3").contains("还没有答复");
        answered(question, "同事三点到，四点走，另外两小时在路上。");
        found(question, "1", "只有一个小时有人看见，算一小时。");
        mended(question);
        visitor.open("/projects/" + project + "/trust");
        visitor.fits("trust");
        assertThat(visitor.sees()).contains("发现问题 1 处；要改的 1 处，改好 1 处").contains("同事三点到").contains("只有一个小时有人看见").contains("来去都签了到").doesNotContain("王淑琴").doesNotContain("林涛").doesNotContain("有疑问、先不算的");
        assertThat(count("select sum(quantity) from activity.published_delivered where project = ?", project)).isEqualTo(1);
        browser("李建国").open("/supervision").fits("list");
    }
}
