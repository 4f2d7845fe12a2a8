package org.yicai.need.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A round as somebody plans it.
 *
 * @param question2 "" for none
 * @param entrances at least one
 */
record RoundPlan(UUID community, String title, String question1, String question2, LocalDate from, LocalDate until, List<PastedEntrances.Line> entrances) {}
