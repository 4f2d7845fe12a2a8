package org.yicai.need.paper;

import java.util.List;
import org.yicai.web.Page;

/**
 * What came of a list of paper, and slips for those who have no telephone.
 *
 * @param leftOver the rows that still wait, as a table; "" when none do
 * @param address where this site is found
 */
record KeyedInPage(List<Papers.Slip> slips, String leftOver, String address) implements Page {}
