package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.CheckIn;

/** P5: nearly all check-ins within a minute from very few devices; a run of eight on one device within a third of that, among people who tap by themselves, weighs little. Those by a volunteer who is registered for helping people without phones
 * are left out, and when a tap arrived does not matter. */
final class Burst implements Detector {

    private static final int RUN = 8;
    private static final Card CARD = Card.of("P5", Kind.TIME, List.of(10, 25), Way.FLAG_BURST_PERCENT, Way.FLAG_BURST_SECONDS, Way.FLAG_BURST_DEVICES);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var seen = new ArrayList<Seen>();
        for (var each : records.occasions()) {
            var own = each.presence().checkIns().stream().filter(checkIn -> !checkIn.helped()).sorted(Comparator.comparing(CheckIn::at)).toList();
            int most = own.size() < RUN ? 0 : most(own, thresholds);
            if (most > thresholds.share(Way.FLAG_BURST_PERCENT) * own.size()) {
                seen.add(Seen.of(CARD, each, 1, Map.of("burst", most + " / " + own.size())));
            } else if (own.size() >= RUN && oneAfterTheOther(own, thresholds.of(Way.FLAG_BURST_SECONDS) / 3)) {
                seen.add(Seen.of(CARD, each, 0, Map.of("run", "" + RUN)));
            }
        }
        return seen;
    }

    /** Whether so many were ticked off on one device within so many seconds. */
    private static boolean oneAfterTheOther(List<CheckIn> own, int seconds) {
        return own.stream().collect(Collectors.groupingBy(CheckIn::device)).values().stream()
                .anyMatch(each -> IntStream.rangeClosed(RUN, each.size()).anyMatch(end -> each.get(end - 1).at().isBefore(each.get(end - RUN).at().plusSeconds(seconds))));
    }

    /** The most check-ins of any window that come from few devices. */
    private static int most(List<CheckIn> own, Thresholds thresholds) {
        int most = 0;
        for (int from = 0, to = 0; from < own.size(); from++) {
            var end = own.get(from).at().plusSeconds(thresholds.of(Way.FLAG_BURST_SECONDS));
            while (to < own.size() && own.get(to).at().isBefore(end)) {
                to++;
            }
            if (to - from > most && own.subList(from, to).stream().map(CheckIn::device).distinct().count() < thresholds.of(Way.FLAG_BURST_DEVICES)) {
                most = to - from;
            }
        }
        return most;
    }
}
