package org.yicai.party.signin;

import org.yicai.web.Page;

/** A link that leads nowhere any more (410) or never did (404), with words on whom to ask. */
record EndedPage(int status) implements Page {}
