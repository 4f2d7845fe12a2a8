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

    /**
     * One deliverable: what the milestone promises, what is confirmed, and what waits because somebody asked about it.
     *
     * @param drawn of the confirmed quantity, what counts by a draw: so many records were {@code checked} for it, {@code fitted} of them fit
     */
    record Line(DeliverableId deliverable, String name, Unit unit, String standard, int promised, int confirmed, int questioned, int drawn, int checked, int fitted) {

        private Line with(int confirmed, int questioned, List<Claim> drawn) {
            var samples = drawn.stream().map(Claim::sample).distinct().toList();
            return new Line(deliverable, name, unit, standard, promised, confirmed, questioned, drawn.stream().mapToInt(Claim::quantity).sum(),
                    samples.stream().mapToInt(Sample::checked).sum(), samples.stream().mapToInt(Sample::fitted).sum());
        }

        boolean complete() {
            return confirmed >= promised;
        }
    }

    /** By which estimate a record counts, and what was looked at for it. */
    record Sample(UUID estimate, int checked, int fitted) {

        private static @Nullable Sample of(Delivered.Record record) {
            return record.estimate() == null ? null : new Sample(record.estimate(), record.checked(), record.fitted());
        }
    }

    /**
     * @param quantity how much of the activity's quantity was still needed
     * @param sample null when somebody confirmed it
     */
    record Claim(UUID activity, DeliverableId deliverable, int quantity, @Nullable Sample sample) {}

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
                claims.add(new Claim(each.activity(), each.deliverable(), counted, Sample.of(each)));
                left.put(each.deliverable(), needed - counted);
                served += each.served();
                rated += each.rated();
                sum += each.ratingSum();
            }
        }
        return new Counting(promised.stream().map(each -> confirmed(each, left, questioned, claims)).toList(), List.copyOf(claims), served, rated, sum);
    }

    private static Line confirmed(Line line, Map<DeliverableId, Integer> left, Map<DeliverableId, Integer> questioned, List<Claim> claims) {
        var drawn = claims.stream().filter(each -> each.sample != null && each.deliverable.equals(line.deliverable)).toList();
        return line.with(line.promised - left.get(line.deliverable), questioned.getOrDefault(line.deliverable, 0), drawn);
    }

    /** The first line that is not complete; null when all are. */
    @Nullable Line missing() {
        return lines.stream().filter(each -> !each.complete()).findFirst().orElse(null);
    }
}
