package org.yicai.activity.visit;

import java.util.List;
import org.yicai.kernel.PersonId;
import org.yicai.web.Page;

/** Who visits, and who has no portrait yet: in words, without faces. */
record PortraitsPage(PersonId own, List<Portraits.Face> visitors) implements Page {}
