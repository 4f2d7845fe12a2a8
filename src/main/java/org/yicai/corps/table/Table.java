package org.yicai.corps.table;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One meeting of the management tier.
 *
 * @param there who came, in words
 * @param summary "" before the minutes are published
 */
record Table(UUID id, int number, LocalDate heldOn, String venue, String there, String summary, boolean published) {}
