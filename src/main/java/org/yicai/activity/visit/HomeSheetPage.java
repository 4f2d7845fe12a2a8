package org.yicai.activity.visit;

import java.time.LocalDate;
import java.util.List;
import org.yicai.web.Page;

/** @param sheets one, or none when nobody comes in this month */
record HomeSheetPage(String token, LocalDate month, List<Sheet> sheets) implements Page {}
