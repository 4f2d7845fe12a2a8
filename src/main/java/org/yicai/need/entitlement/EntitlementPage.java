package org.yicai.need.entitlement;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

record EntitlementPage(Fields in, Entitlement entitlement) implements FormPage {}
