package org.yicai.activity.attendance;

import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.kernel.Receipt;
import org.yicai.message.Messages;
import org.yicai.web.Words;

/** Texts the answer code to a neighbour who left a number. */
@Component
class Texts {

    private final Messages messages;
    private final Words words;

    Texts(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    void send(Activity activity, String phone, Receipt code) {
        messages.sms(activity.subdistrict(), phone, "answer-code", words.say("zh", "activity.sms.here", activity.title(), code));
    }
}
