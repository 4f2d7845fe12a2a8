package org.yicai.message;

import java.util.List;
import org.yicai.web.Page;

/** @param keeps whether the reader looks after the messages and may let them be tried again */
record OutboxPage(List<Outbox.Message> messages, String address, boolean onlyGivenUp, boolean demo, boolean keeps) implements Page {}
