package org.yicai.message;

import java.util.List;
import org.yicai.web.Page;

record OutboxPage(List<Outbox.Message> messages, String address) implements Page {}
