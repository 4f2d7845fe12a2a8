package org.yicai.supervision.tip;

/** What kind of thing is told: all that is ever public of it, beside the day. */
enum TipKind {
    NOT_HAPPENED,
    NUMBERS,
    MONEY,
    PHOTOS,
    CONDUCT,
    SAFETY,
    SOMETHING_ELSE
}
