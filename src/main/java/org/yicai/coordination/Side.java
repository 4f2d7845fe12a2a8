package org.yicai.coordination;

/** On whose side minutes were given; volunteers' minutes count like those of officials. */
public enum Side {
    OFFICIAL,
    COMMITTEE,
    LEADER,
    VOLUNTEER,
    RESIDENT
}
