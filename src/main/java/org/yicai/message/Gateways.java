package org.yicai.message;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which way each channel goes. */
@Component
class Gateways {

    private final Gateway sms;
    private final Gateway mail;

    @Autowired
    Gateways(MessageSettings settings, Clock clock) {
        this(
                settings.smsUrl().isEmpty() ? new LogGateway(settings.demo()) : new HttpGateway(settings.smsUrl(), settings.smsSecret(), clock),
                settings.smtpUrl().isEmpty() ? new LogGateway(settings.demo()) : new SmtpGateway(settings.smtpUrl(), settings.mailFrom()));
    }

    Gateways(Gateway sms, Gateway mail) {
        this.sms = sms;
        this.mail = mail;
    }

    Gateway of(Channel channel) {
        return switch (channel) {
            case SMS -> sms;
            case MAIL -> mail;
            case APP -> throw new IllegalArgumentException("what is shown in Yicai is not sent");
        };
    }
}
