package org.yicai.party.household;

import org.yicai.party.household.Links.Link;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What was said and done, and the question.
 *
 * @param tap whether one tap is the whole answer
 */
record LinkPage(Fields in, String token, Link link, boolean tap) implements FormPage {}
