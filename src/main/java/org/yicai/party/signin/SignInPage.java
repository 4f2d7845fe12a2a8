package org.yicai.party.signin;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param demo whether to point at the outbox and the list of demo sign-ins */
record SignInPage(Fields in, boolean demo) implements FormPage {}
