package org.yicai.party.notice;

import java.util.List;
import org.yicai.message.Inbox;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param staff whether the person has work here, so that a digest makes sense */
record MessagesPage(Fields in, List<Inbox.Shown> messages, boolean staff) implements FormPage {

    boolean unread() {
        return messages.stream().anyMatch(Inbox.Shown::unread);
    }
}
