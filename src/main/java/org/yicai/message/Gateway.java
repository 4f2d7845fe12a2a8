package org.yicai.message;

/** The way out of the house: an SMS provider, a mail server. Called outside any transaction, by several threads at once. */
public interface Gateway {

    /** What the outbox remembers of a message that went this way. */
    String name();

    /**
     * Hands one message over. The same message may be handed over twice, after a crash or a lost answer; its id is the same then.
     *
     * @throws Refused when it will never be taken
     * @throws Exception when it was not taken this time; it is tried again later
     */
    void send(Outgoing message) throws Exception;

    /** The other side will not take this message however often it is offered. The reason names no person. */
    final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        public Refused(String why) {
            super(why, null, false, false);
        }
    }
}
