package org.yicai.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Money;

/**
 * What every template may ask: the language, who looks, where, and how to write a date.
 *
 * @param language "zh" or "en"
 * @param elder large letters and fewer choices: the same pages, the same places
 * @param address the address of this page with its query, for coming back
 * @param place what the subdistrict is called; "" before there is one
 * @param phone the office's number; "" when there is none
 * @param notice the message key of a sentence to show on top, or null
 * @param site the address of this installation without a slash at the end, for what leaves the page: "https://yicai.example.org"
 * @param tokens makes one-time form tokens; only forms call it
 */
public record View(
        String language,
        boolean elder,
        Actor actor,
        String address,
        String place,
        String phone,
        @Nullable String notice,
        String nonce,
        ZoneId zone,
        LocalDate today,
        String site,
        Words words,
        Assets assets,
        Supplier<String> tokens) {

    public String t(String key, Object... args) {
        return words.say(language, key, args);
    }

    public String t(Finding finding) {
        return words.say(language, finding.key(), finding.args().toArray());
    }

    /** What a value of a list is called: the key is "label.Role.OFFICIAL". */
    public String label(Enum<?> value) {
        return t("label." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    public String label(String list, @Nullable String value) {
        return value == null || value.isEmpty() ? "" : t("label." + list + "." + value);
    }

    /** Whether there is a subdistrict; without one, every page leads to where it is set up. */
    public boolean founded() {
        return !place.isEmpty();
    }

    public boolean zh() {
        return language.equals("zh");
    }

    /** "9月2日（周三）", with the year when it is not this one; in English "2 Sep 2026". "" for null. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        if (!zh()) {
            return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day);
        }
        var year = day.getYear() == today.getYear() ? "" : day.getYear() + "年";
        return year + day.getMonthValue() + "月" + day.getDayOfMonth() + "日（周" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1) + "）";
    }

    public String day(@Nullable Instant at) {
        return at == null ? "" : day(at.atZone(zone).toLocalDate());
    }

    /** The day and the hour: "9月2日（周三）14:30". "" for null. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : day(at) + " " + hour(at);
    }

    public String hour(@Nullable Instant at) {
        return at == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    /** "¥12,000.00" */
    public String money(@Nullable Money money) {
        return money == null ? "" : "¥" + money.inYuan();
    }

    /** Minutes in the largest unit people use: "45 分钟", "2 小时 5 分钟". */
    public String minutes(long minutes) {
        return minutes < 60 ? t("web.minutes", minutes) : minutes % 60 == 0 ? t("web.hours", minutes / 60) : t("web.hours-minutes", minutes / 60, minutes % 60);
    }

    public String asset(String file) {
        return assets.address(file);
    }

    public String formToken() {
        return tokens.get();
    }
}
