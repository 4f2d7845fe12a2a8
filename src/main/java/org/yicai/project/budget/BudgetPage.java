package org.yicai.project.budget;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

record BudgetPage(Fields in, List<BudgetLine> lines, boolean mayEnter) implements FormPage {}
