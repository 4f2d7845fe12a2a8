package org.yicai.need.round;

import java.util.List;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param communities those in which the actor plans */
record RoundFormPage(Fields in, List<Community> communities) implements FormPage {}
