package org.yicai.need.round;

import java.util.List;
import org.yicai.web.Page;

/**
 * What was answered, question by question, so that whoever ends the round knows what was heard. Not behind which door.
 *
 * @param offers what people could do for others
 */
record HeardPage(Round round, List<String> first, List<String> second, List<String> offers) implements Page {}
