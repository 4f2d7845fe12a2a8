package org.yicai.supervision.flag;

/** What a flag looks at. Flags of one kind see the same thing from several sides, so they do not add up in full. */
public enum Kind { PICTURE, PEOPLE, TIME, TEXT, VOICE, MONEY, BID }
