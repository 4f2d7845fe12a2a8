package org.yicai.corps.programme;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** An idea before the leaders of the corps: a trial, or a reason why not. */
record IdeaPage(Fields in, Ideas.Idea idea, List<Menu.Named> teams) implements FormPage {}
