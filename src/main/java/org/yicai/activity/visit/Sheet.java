package org.yicai.activity.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yicai.activity.visit.Visit.Visitor;

/**
 * What hangs beside a door for a month.
 *
 * @param who the household, masked; "" on the sheet of an entrance, which names nobody who lives there
 * @param word what visitors say; "" on the sheet of an entrance
 */
record Sheet(String who, UUID community, String entrance, String word, List<Line> lines) {

    /** One visit: when, from where, and who comes. @param faces the same people with their faces; nobody on the sheet of an entrance, which hangs for all to see */
    record Line(Instant startsAt, Instant endsAt, String project, String provider, String names, List<Visitor> faces) {}
}
