package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.ZoneId;
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
}
