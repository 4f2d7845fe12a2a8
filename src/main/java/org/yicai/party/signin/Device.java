package org.yicai.party.signin;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which browser and system somebody used, as far as the browser says so: enough to know one's own again, and no more. */
record Device(Browser browser, Platform platform) {

    /** In the order in which they are looked for: most browsers also call themselves Chrome and Safari. */
    enum Browser {
        WECHAT("MicroMessenger"), QQ("MQQBrowser|QQBrowser"), UC("UCBrowser|UCWEB"), HUAWEI("HuaweiBrowser"), XIAOMI("MiuiBrowser"), SAMSUNG("SamsungBrowser"),
        EDGE("Edg(e|A|iOS)?/"), OPERA("OPR/"), FIREFOX("Firefox/|FxiOS/"), CHROME("Chrome/|CriOS/|Chromium/"), SAFARI("Safari/"), OTHER("");

        private final Pattern sign;

        Browser(String sign) {
            this.sign = Pattern.compile(sign);
        }
    }

    enum Platform {
        HARMONY("HarmonyOS|OpenHarmony"), ANDROID("Android"), IOS("iPhone|iPad"), WINDOWS("Windows"), MAC("Macintosh"), LINUX("Linux|CrOS"), OTHER("");

        private final Pattern sign;

        Platform(String sign) {
            this.sign = Pattern.compile(sign);
        }
    }

    /** @param agent the header User-Agent; only its first 400 characters are looked at */
    static Device of(@Nullable String agent) {
        var said = agent == null ? "" : agent.substring(0, Math.min(400, agent.length()));
        return new Device(
                Arrays.stream(Browser.values()).filter(each -> each.sign.matcher(said).find()).findFirst().orElseThrow(),
                Arrays.stream(Platform.values()).filter(each -> each.sign.matcher(said).find()).findFirst().orElseThrow());
    }

    /** As it is stored: "CHROME ANDROID". */
    String stored() {
        return browser + " " + platform;
    }

    /** Reads what {@link #stored} wrote; another release's words become OTHER. */
    static Device read(String stored) {
        var words = Arrays.asList(stored.split(" "));
        return new Device(
                Arrays.stream(Browser.values()).filter(each -> words.getFirst().equals(each.name())).findFirst().orElse(Browser.OTHER),
                Arrays.stream(Platform.values()).filter(each -> words.getLast().equals(each.name())).findFirst().orElse(Platform.OTHER));
    }
}
