package org.yicai.message;

/** The way out of the house: an SMS provider, a mail server. Called outside any transaction. */
public interface Gateway {

    /**
     * Hands one message over.
     *
     * @param address a telephone number or mail address
     * @throws RuntimeException when it was not taken; it is tried again later
     */
    void send(String channel, String address, String content);
}
