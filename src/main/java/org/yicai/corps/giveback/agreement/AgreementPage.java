package org.yicai.corps.giveback.agreement;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** The text, to read, to agree to, to sign and to print. @param host the other party; a corps is no legal person */
record AgreementPage(Fields in, Agreement agreement, String host, boolean mayAgree, boolean maySign) implements FormPage {}
