package org.yicai.corps.certificate;

/** How much a certificate says. */
enum Extent {
    /** Time, content and recording unit: all that 民政部令第67号 art. 15 asks for. */
    SHORT,
    /** Each record with its day, place and organiser, and lines for whoever answers for it. */
    LONG
}
