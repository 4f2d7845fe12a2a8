package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** Old phones and careful browsers: everything works without JavaScript. */
@ExtendWith(WithBrowser.class)
class WithoutScriptJourneyTest extends TownTest {

    @Test
    void a_need_is_voiced_refused_once_kept_and_triaged() {
        try (var resident = new Person("http://localhost:" + port, 390, false); var leader = new Person("http://localhost:" + port, 1280, false)) {
            var form = resident.open("/needs/new").form("/needs").fill("spot", "东四六条 3 号院");
            resident.page().locator("main form button").first().click();
            assertThat(resident.sees()).contains("请填写这一项");
            assertThat(resident.page().locator("#spot").inputValue()).isEqualTo("东四六条 3 号院");
            form.fill("words", "楼下的长椅坏了，老人没地方坐。").send();
            assertThat(resident.sees()).contains("受理号").contains("查询码");

            leader.signIn(town.accounts().get("王淑琴")).open("/triage").follow("楼下的长椅坏了").form("/hand-over").fill("to", "街道城管科").fill("notice", "已请街道维修，三天内回话。").send();
            resident.page().reload();
            assertThat(resident.sees()).contains("转给别处").contains("街道城管科");
        }
    }
}
