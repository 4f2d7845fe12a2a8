package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yicai.Photographs;
import org.yicai.TownTest;
import org.yicai.evidence.Pictures;

/** A contractor shows a picture that another one showed before: sees both, says why, and an auditor reads it. In a browser. */
@ExtendWith(WithBrowser.class)
class ReusedPhotoJourneyTest extends TownTest {

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void seen_explained_and_read(int width) {
        itIsToday();
        var picture = Pictures.jpeg(Photographs.scene(width));
        if (count("select count(*) from activity.result_photo") == 0) {
            for (int each : new int[] {390, 1280}) {
                Photographs.old(this, port, Pictures.jpeg(Photographs.scene(each)));
            }
        }
        var address = Photographs.fresh(this, "门厅装扶手 " + width);
        clock.put(TODAY.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        // without script, which would make the picture smaller and so another file
        try (var contractor = new Person("http://localhost:" + port, width, false); var auditor = new Person("http://localhost:" + port, width, true)) {
            contractor.signIn(town.accounts().get("何伟")).open(address);
            contractor.page().locator("form[action$='/result'] textarea").fill("扶手装好了，街坊都试过。");
            contractor.page().locator("form[action$='/result'] input[type=file]").setInputFiles(new FilePayload("手机.jpg", "image/jpeg", picture));
            contractor.page().locator("form[action$='/result'] button").click();
            contractor.page().waitForURL(url -> url.contains("/photos"));
            assertThat(contractor.sees()).contains("很像").contains("另一家承接方的活动").doesNotContain("晨光");
            assertThat(contractor.page().locator(".pair img").count()).isEqualTo(2);
            contractor.page().locator("textarea[name=explanation]").fill("两家一起办的，对方先放上了合影。");
            contractor.page().locator("button[value=EXPLAIN]").click();
            contractor.page().waitForURL(url -> url.contains("done=photo.done.explained"));
            assertThat(contractor.sees()).contains("放着的照片");
            auditor.signIn(town.accounts().get("沈明")).open("/photo-matches");
            auditor.follow("门厅装扶手 " + width + " · 手机课：缴费");
            auditor.page().locator(".pair img").all().forEach(each -> assertThat((boolean) each.evaluate("async e => { await e.decode(); return e.naturalWidth > 0; }")).isTrue());
            assertThat(auditor.sees()).contains("两家一起办的，对方先放上了合影。").contains("晨光");
        }
    }

    private Person browser(String name) {
        var person = new Person("http://localhost:" + port, 390, false);
        return name.isEmpty() ? person : person.signIn(town.accounts().get(name));
    }

    @Test
    void caught_explained_answered_found_mended_and_read_by_everybody() {
        itIsToday();
        var picture = Pictures.jpeg(Photographs.scene(77));
        Photographs.old(this, port, picture);
        var address = Photographs.fresh(this, "侧门装扶手");
        clock.put(TODAY.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        var project = id("select project from activity.activity where id = cast(? as uuid)", address.substring("/activities/".length()));
        try (var contractor = browser("何伟"); var member = browser("陈静"); var leader = browser("王淑琴"); var visitor = browser("")) {
            contractor.open(address).form("/result").fill("words", "扶手装好了，街坊都试过。");
            contractor.page().locator("form[action$='/result'] input[type=file]").setInputFiles(new FilePayload("手机.jpg", "image/jpeg", picture));
            contractor.page().locator("form[action$='/result'] button").click();
            contractor.page().waitForURL(url -> url.contains("/photos"));
            assertThat(visitor.open("/projects/" + project + "/trust").sees()).as("nobody is asked before the word").doesNotContain("侧门装扶手");
            contractor.page().locator("textarea[name=explanation]").fill("传错了照片，是别处的。");
            contractor.page().locator("button[value=EXPLAIN]").click();
            contractor.page().waitForURL(url -> url.contains("done=photo.done.explained"));

            contractor.open("/my/questions").follow("侧门装扶手");
            assertThat(contractor.sees()).contains("同一张照片用了两次", "同一照片").as("the word was not written for everybody").doesNotContain("传错了照片，是别处的。");
            contractor.form("/answers").fill("answer_words", "传错了，当天没有拍照，可以请街坊作证。").send();
            member.open("/supervision").follow("侧门装扶手").form("/finding").choose("outcome", "不是这样").fill("reason", "照片是别人的，到场的人也没有确认。").fill("mend_words", "以后先看再传。")
                    .fill("mend_by", TODAY.plusDays(14).toString()).choose("mender", "王淑琴").send();
            leader.open(member.url().replaceAll("[?#].*", "")).form("/mending").fill("fixed_words", "又看了三次活动，照片都对。").send();
            assertThat(visitor.open("/projects/" + project + "/trust").sees()).contains("侧门装扶手", "同一张照片用了两次", "发现问题 1 处；要改的 1 处，改好 1 处", "当天没有拍照", "照片是别人的", "照片都对")
                    .doesNotContain("何伟").doesNotContain("陈静").doesNotContain("王淑琴");
        }
    }
}
