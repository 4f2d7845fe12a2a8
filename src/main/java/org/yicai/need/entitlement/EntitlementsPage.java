package org.yicai.need.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param rows what holds today; for those who keep the register also what has ended or not begun */
record EntitlementsPage(Fields in, List<Entitlement> rows, LocalDate today, boolean keeps) implements FormPage {}
