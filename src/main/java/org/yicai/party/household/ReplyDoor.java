package org.yicai.party.household;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Finding;
import org.yicai.web.Data;
import org.yicai.web.MachineDoor;
import org.yicai.web.Words;

/** Tells the gateway of trouble as it tells everything: in JSON. */
@Component
class ReplyDoor implements MachineDoor {

    private final Words words;

    ReplyDoor(Words words) {
        this.words = words;
    }

    @Override
    public boolean at(String path) {
        return path.equals("/sms/replies");
    }

    @Override
    public Data trouble(HttpServletRequest request, String path, int status, Finding why) {
        return ReplyController.answer(status, "error", words.say("en", why.key(), why.args().toArray()));
    }
}
