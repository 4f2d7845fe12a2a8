package org.yicai.message;

/** By which way a message reaches somebody. */
public enum Channel {
    /** A text message to a telephone number. */
    SMS,
    /** A mail. */
    MAIL,
    /** The list of messages in Yicai itself; nothing has to be sent. */
    APP
}
