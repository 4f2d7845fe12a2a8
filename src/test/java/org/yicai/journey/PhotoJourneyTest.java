package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;
import org.yicai.evidence.Pictures;

/** A photograph behind a sentence, and a list of paper, as people do it in a browser. */
@ExtendWith(WithBrowser.class)
class PhotoJourneyTest extends TownTest {

    private Person person(int width, boolean script) {
        return new Person("http://localhost:" + port, width, script);
    }

    private static boolean shown(Person person) {
        var picture = person.page().locator(".photos img").first();
        picture.scrollIntoViewIfNeeded();
        return picture.isVisible() && (script(person) == null || (boolean) picture.evaluate("async e => { await e.decode(); return e.naturalWidth > 0; }"));
    }

    private static Object script(Person person) {
        try {
            return person.page().evaluate("1");
        } catch (RuntimeException off) {
            return null;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_sentence_from_the_first_page_gets_its_photograph_afterwards(boolean script) {
        try (var resident = person(390, script)) {
            var words = "楼门口的台阶裂了，" + (script ? "一" : "二") + "号楼。";
            resident.open("/").form("/needs").fill("words", words).send();
            assertThat(resident.sees()).contains("查询码").contains("加一张照片");
            resident.page().locator("input[type=file]").setInputFiles(new FilePayload("台阶.jpg", "image/jpeg", Pictures.tellTale(Pictures.flag(3_000, 2_000), 6)));
            resident.page().locator("form[action$='/photos'] button").click();
            resident.page().waitForURL(url -> url.contains("done=need.done.photo"));
            assertThat(resident.sees()).contains("照片收到了");
            assertThat(shown(resident)).isTrue();
            var width = count("select p.width from evidence.photo p join need.photo of on of.photo = p.id join need.need n on n.id = of.need where n.words = ?", words);
            assertThat(width).as("with script it was made small, and upright, before it travelled").isEqualTo(script ? 1_067 : 3_000);
        }
    }

    @Test
    void a_picture_that_only_browsers_read_comes_through_with_script() {
        try (var resident = person(390, true)) {
            resident.open("/needs/new");
            var webp = (String) resident.page().evaluate("() => { const c = document.createElement('canvas'); c.width = 60; c.height = 40; c.getContext('2d').fillRect(0, 0, 60, 40); return c.toDataURL('image/webp').split(',')[1]; }");
            resident.page().locator("input[type=file]").setInputFiles(new FilePayload("a.webp", "image/webp", java.util.Base64.getDecoder().decode(webp)));
            resident.page().locator("#words").fill("浏览器才认得的照片");
            resident.page().locator("form[action='/needs'] button").click();
            resident.page().waitForURL(url -> url.contains("done=need.done.voiced"));
            assertThat(shown(resident)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_list_of_paper_is_looked_at_mended_and_confirmed(boolean script) {
        try (var worker = person(1_280, script)) {
            worker.signIn(town.accounts().get("王芳")).open("/work").follow("登记纸质清单");
            var template = worker.page().waitForDownload(() -> worker.follow("下载空表"));
            assertThat(name(template)).isEqualTo("需要登记表.csv");
            worker.form("/needs/paper").fill("lines", "需要\t姓名\t电话\n路灯" + (script ? "甲" : "乙") + "不亮\t李奶奶\t\n井盖" + (script ? "松了" : "响") + "\t周大爷\t123\n").send();
            assertThat(worker.sees()).contains("还没有登记").contains("1 行有问题").contains("不是 11 位手机号");
            worker.form("/needs/paper/lists").send();
            assertThat(worker.sees()).contains("登记了 1 件").contains("李奶奶，您说的事登记了").contains("查询码").contains("这几行还没有登记");
            assertThat(worker.page().locator("#lines").inputValue()).contains("周大爷\t123");
            worker.form("/needs/paper").fill("lines", worker.page().locator("#lines").inputValue().replace("123", "13800009931")).send();
            worker.form("/needs/paper/lists").send();
            assertThat(worker.sees()).contains("周大爷，您说的事登记了");
        }
    }

    private static String name(Download file) {
        return file.suggestedFilename();
    }

    @Test
    void a_file_of_a_list_and_a_wrong_one() {
        try (var leader = person(390, true)) {
            leader.signIn(town.accounts().get("王淑琴")).open("/needs/paper");
            leader.page().locator("#file").setInputFiles(new FilePayload("清单.csv", "text/csv", "需要,社区\r\n想学剪纸,六条社区\r\n".getBytes(java.nio.charset.Charset.forName("GBK"))));
            leader.form("/needs/paper").send();
            assertThat(leader.sees()).contains("想学剪纸").contains("六条社区");
            leader.page().locator("#file").setInputFiles(new FilePayload("清单.xlsx", "application/octet-stream", "PK\3\4".getBytes(StandardCharsets.ISO_8859_1)));
            leader.page().locator("main form[action='/needs/paper'] button").click();
            assertThat(leader.sees()).contains("还差一点");
        }
    }
}
