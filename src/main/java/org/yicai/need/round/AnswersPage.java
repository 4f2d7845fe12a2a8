package org.yicai.need.round;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What a household answered; three questions at most, all of them may stay empty. */
record AnswersPage(Fields in, Round round, Entrance entrance, Knocks.Opened door) implements FormPage {}
