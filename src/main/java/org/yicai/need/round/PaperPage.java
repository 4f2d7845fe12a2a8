package org.yicai.need.round;

import java.util.List;
import org.yicai.web.Page;

/** One sheet of paper for each entrance, to be filled in at the doors and keyed in afterwards. */
record PaperPage(Round round, List<Entrance> entrances) implements Page {}
