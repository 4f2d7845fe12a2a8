package org.yicai.party.household;

import org.yicai.web.Page;

/** A link that does not open: used, expired or never given; the page is the same for all of them. */
record GonePage(int status) implements Page {}
