package org.yicai.corps.profile;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What a guardian reads and says, without an account. */
record GuardianPage(Fields in, String token, Guardians.Open open) implements FormPage {}
