package org.yicai.party.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {

    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

    @Test
    void a_browser_that_calls_itself_many_things_is_told_by_its_own_sign() {
        assertThat(Device.of(CHROME).stored()).isEqualTo("CHROME WINDOWS");
        assertThat(Device.of(CHROME + " Edg/156.0.0.0").stored()).isEqualTo("EDGE WINDOWS");
        assertThat(Device.of("Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.49").stored()).isEqualTo("WECHAT ANDROID");
        assertThat(Device.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1").stored()).isEqualTo("SAFARI IOS");
        assertThat(Device.of("Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:140.0) Gecko/20100101 Firefox/140.0").stored()).isEqualTo("FIREFOX MAC");
        assertThat(Device.of("Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) Chrome/114.0 HuaweiBrowser/15.0 Mobile Safari/537.36").stored()).isEqualTo("HUAWEI HARMONY");
    }

    @Test
    void nonsense_nothing_and_an_older_releases_words_are_another_browser() {
        for (var agent : new String[] {null, "", "curl/8", "x".repeat(100_000)}) {
            assertThat(Device.of(agent).stored()).isEqualTo("OTHER OTHER");
        }
        assertThat(Device.read("").stored()).isEqualTo("OTHER OTHER");
        assertThat(Device.read("NETSCAPE AMIGA").stored()).isEqualTo("OTHER OTHER");
        for (var browser : Device.Browser.values()) {
            for (var platform : Device.Platform.values()) {
                var device = new Device(browser, platform);
                assertThat(Device.read(device.stored())).isEqualTo(device);
                assertThat(device.stored().length()).isLessThanOrEqualTo(40);
            }
        }
    }
}
