package org.yicai.message;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the sender was told at the start; "" for a way that is not set up. */
@Component
record MessageSettings(
        @Value("${yicai.smtp-url:}") String smtpUrl,
        @Value("${yicai.mail-from:}") String mailFrom,
        @Value("${yicai.sms-url:}") String smsUrl,
        @Value("${yicai.sms-secret:}") String smsSecret,
        @Value("${yicai.demo:false}") boolean demo) {

    @Override
    public String toString() {
        return "MessageSettings, with secrets";
    }
}
