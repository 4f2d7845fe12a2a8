package org.yicai.project.procurement;

import org.yicai.project.Project;
import org.yicai.project.work.SelfCheck;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * Who was chosen or proposed last, why, and by whose hands.
 *
 * @param mayAnswer whether the visitor is the second hand that is waited for
 * @param official whether the visitor may open the page of the project
 */
record AwardPage(Fields in, Project project, Choice choice, SelfCheck check, boolean mayAnswer, boolean official) implements FormPage {}
