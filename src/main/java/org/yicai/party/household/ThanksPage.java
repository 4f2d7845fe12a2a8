package org.yicai.party.household;

import org.yicai.web.Page;

record ThanksPage() implements Page {}
