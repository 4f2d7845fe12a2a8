package org.yicai.need;

/** How a need was voiced. */
public enum Voice {
    /** The resident wrote it here. */
    WEB,
    /** A volunteer or community worker spoke for somebody. */
    VOLUNTEER,
    /** Read from the file of a mailbox. */
    IMPORT,
    /** Another programme passed it on. */
    PARTNER,
    /** Somebody rang up, and whoever answered noted it. */
    PHONE,
    /** It stood on a list of paper that a committee keyed in. */
    PAPER,
    /** Said at the door, on a round from entrance to entrance. */
    ROUND,
    /** Written into a chat group and pasted from there. */
    GROUP
}
