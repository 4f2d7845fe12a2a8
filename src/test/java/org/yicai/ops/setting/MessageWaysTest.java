package org.yicai.ops.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yicai.ops.database.CannotStart;

/** The ways out are looked at before a start, and no sentence repeats a secret. */
class MessageWaysTest {

    private static Map<String, String> read(Map<String, String> environment) {
        return new MessageWays(new Settings(Map.of(), environment::get)).read();
    }

    @Test
    void nothing_set_is_one_way_to_run() {
        assertThat(read(Map.of()).values()).containsOnly("");
    }

    @Test
    void a_mail_server_and_a_provider_are_handed_on() {
        assertThat(read(Map.of("YICAI_SMTP_URL", "smtp://me:a%40b@mail.example.org:587?tls=required", "YICAI_MAIL_FROM", "yicai@example.org",
                        "YICAI_SMS_URL", "https://sms.example.org/messages", "YICAI_SMS_SECRET", "a-secret-of-enough")))
                .containsEntry("yicai.smtp-url", "smtp://me:a%40b@mail.example.org:587?tls=required").containsEntry("yicai.sms-url", "https://sms.example.org/messages");
    }

    @Test
    void what_is_wrong_or_missing_is_said_without_the_secret() {
        assertThatThrownBy(() -> read(Map.of("YICAI_SMTP_URL", "http://me:hidden@mail.example.org"))).isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("YICAI_SMTP_URL is not like smtp://").hasMessageNotContaining("hidden");
        assertThatThrownBy(() -> read(Map.of("YICAI_SMTP_URL", "smtp://mail.example.org"))).hasMessage("YICAI_SMTP_URL is set, so YICAI_MAIL_FROM is needed too; set it");
        assertThatThrownBy(() -> read(Map.of("YICAI_SMS_URL", "http://sms.example.org/"))).as("in the clear").hasMessageStartingWith("YICAI_SMS_URL is not like https://");
        assertThatThrownBy(() -> read(Map.of("YICAI_SMS_URL", "https://sms.example.org/"))).hasMessageContaining("YICAI_SMS_SECRET is needed too");
        assertThatThrownBy(() -> read(Map.of("YICAI_SMS_SECRET", "short"))).hasMessageNotContaining("short;");
    }

    @Test
    void config_shows_that_a_secret_is_set_and_no_more() {
        var settings = new Settings(Map.of(), Map.of("YICAI_SMTP_URL", "smtp://me:hidden@mail.example.org", "YICAI_SMS_SECRET", "hidden")::get);
        assertThat(settings.shown(Setting.SMTP_URL)).isEqualTo(settings.shown(Setting.SMS_SECRET)).isEqualTo("set");
    }
}
