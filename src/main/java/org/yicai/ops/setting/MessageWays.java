package org.yicai.ops.setting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yicai.ops.database.CannotStart;

/** The settings by which messages leave the house, looked at before a start. Sentences never repeat a secret. */
public final class MessageWays {

    private static final String SMTP = "smtps?://([^/\\s?#@:]+:[^/\\s?#@:]+@)?[^/\\s?#@:]+(:\\d{1,5})?/?(\\?tls=(required|none))?";
    private static final String HTTP = "(https://[^/\\s?#@]+|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?)(/\\S*)?";
    private static final String MAIL = "[^@\\s<>,;]+@[^@\\s<>,;]+";
    private final Settings settings;

    public MessageWays(Settings settings) {
        this.settings = settings;
    }

    /**
     * The settings as the application reads them.
     *
     * @throws CannotStart when one is not as it has to be, or one that belongs to another is missing
     */
    public Map<String, String> read() {
        var ways = new LinkedHashMap<String, String>();
        ways.put("yicai.smtp-url", like(Setting.SMTP_URL, SMTP, "smtp://user:password@mail.example.org:587?tls=required"));
        ways.put("yicai.mail-from", like(Setting.MAIL_FROM, MAIL, "yicai@example.org"));
        ways.put("yicai.sms-url", like(Setting.SMS_URL, HTTP, "https://sms.example.org/messages"));
        ways.put("yicai.sms-secret", like(Setting.SMS_SECRET, "\\S{16,200}", "a secret of 16 to 200 characters without blanks"));
        together(Setting.SMTP_URL, Setting.MAIL_FROM);
        together(Setting.SMS_URL, Setting.SMS_SECRET);
        return ways;
    }

    /** Whether text messages reach anybody. */
    public boolean sms() {
        return !settings.value(Setting.SMS_URL).isBlank();
    }

    public boolean mail() {
        return !settings.value(Setting.SMTP_URL).isBlank();
    }

    private String like(Setting setting, String pattern, String example) {
        var text = settings.value(setting).strip();
        if (!text.isEmpty() && !text.matches(pattern)) {
            throw new CannotStart("%s is not like %s; correct it".formatted(setting.variable(), example));
        }
        return text;
    }

    private void together(Setting one, Setting needed) {
        if (!settings.value(one).isBlank() && settings.value(needed).isBlank()) {
            throw new CannotStart("%s is set, so %s is needed too; set it".formatted(one.variable(), needed.variable()));
        }
    }
}
