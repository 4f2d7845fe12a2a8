package org.yicai.party.signin;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param path where the form is sent: the link itself */
record InvitationPage(Fields in, String path, String name, String phone) implements FormPage {}
