package org.yicai.project.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.project.DeliverableId;
import org.yicai.project.Delivered;
import org.yicai.project.Unit;

/**
 * What a milestone may count: confirmed records, oldest first, until its quantities are reached.
 *
 * @param claims one for each record that counts; a record counts once, whole
 * @param served residents who were there, {@code rated} how many of them gave a rating, {@code ratingSum} in all
 */
record Counting(List<Line> lines, List<Claim> claims, int served, int rated, int ratingSum) {

    /** One deliverable: what the milestone promises, what is confirmed, and what waits because somebody asked about it. */
    record Line(DeliverableId deliverable, String name, Unit unit, String standard, int promised, int confirmed, int questioned) {

        boolean complete() {
            return confirmed >= promised;
        }
    }

    /** @param quantity how much of the activity's quantity was still needed */
    record Claim(UUID activity, DeliverableId deliverable, int quantity) {}

    /** @param promised lines with nothing confirmed yet */
    static Counting of(List<Line> promised, List<Delivered.Record> records) {
        var left = new HashMap<DeliverableId, Integer>();
        var questioned = new HashMap<DeliverableId, Integer>();
        promised.forEach(each -> left.put(each.deliverable, each.promised));
        var claims = new ArrayList<Claim>();
        int served = 0;
        int rated = 0;
        int sum = 0;
        for (var each : records) {
            questioned.merge(each.deliverable(), each.questioned(), Integer::sum);
            int needed = left.getOrDefault(each.deliverable(), 0);
            if (needed > 0 && each.quantity() > 0) {
                int counted = Math.min(needed, each.quantity());
                claims.add(new Claim(each.activity(), each.deliverable(), counted));
                left.put(each.deliverable(), needed - counted);
                served += each.served();
                rated += each.rated();
                sum += each.ratingSum();
            }
        }
        return new Counting(promised.stream().map(each -> confirmed(each, left, questioned)).toList(), List.copyOf(claims), served, rated, sum);
    }

    private static Line confirmed(Line line, Map<DeliverableId, Integer> left, Map<DeliverableId, Integer> questioned) {
        return new Line(line.deliverable, line.name, line.unit, line.standard, line.promised, line.promised - left.get(line.deliverable), questioned.getOrDefault(line.deliverable, 0));
    }

    /** The first line that is not complete; null when all are. */
    @Nullable Line missing() {
        return lines.stream().filter(each -> !each.complete()).findFirst().orElse(null);
    }
}
