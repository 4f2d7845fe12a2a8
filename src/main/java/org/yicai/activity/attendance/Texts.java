package org.yicai.activity.attendance;

import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.kernel.Receipt;
import org.yicai.message.Channel;
import org.yicai.message.Messages;
import org.yicai.message.Text;
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
        messages.send(activity.subdistrict(), Channel.SMS, phone, new Text("answer-code", activity.title(), words.say("zh", "activity.sms.here", activity.title(), code)));
    }
}
