package org.yicai.message;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nobody is reached: one line in the log, with the content in the demo only. */
final class LogGateway implements Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(LogGateway.class);
    private final boolean demo;

    LogGateway(boolean demo) {
        this.demo = demo;
    }

    @Override
    public String name() {
        return "LOG";
    }

    @Override
    public void send(Outgoing message) {
        LOG.info("{}", line(message));
    }

    String line(Outgoing message) {
        var line = "a message of %d characters to %s".formatted(message.content().length(), Masked.address(message.address()));
        return demo ? line + ": " + message.content().replace('\n', ' ') : line;
    }
}
