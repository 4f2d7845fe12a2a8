package org.yicai.corps.giveback.honour;

import org.yicai.web.Page;

/** A given star on paper. @param host who gave it */
record StarPage(Star star, String host) implements Page {}
