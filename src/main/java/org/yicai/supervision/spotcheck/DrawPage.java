package org.yicai.supervision.spotcheck;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.Openings;
import org.yicai.supervision.SampleSize;
import org.yicai.supervision.Stratum;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One draw.
 *
 * @param population how many records each stratum holds: as fixed, or as it would be now for the convener before that; empty for others before that
 * @param seal how firmly the log holds the list; for members, while the draw waits for its chance; else null
 * @param command how it is checked on one's own machine
 */
record DrawPage(Fields in, Draw draw, Map<Stratum, Integer> population, Outcomes.Answer outcome, DrawAccess.Seat seat, boolean mayLook, String command, Openings.@Nullable Seal seal) implements FormPage {

    /** @param population records in it @param picks how many of them are drawn */
    record Row(Stratum stratum, int percent, int population, int picks) {}

    List<Row> rows() {
        return population.isEmpty() ? List.of() : Arrays.stream(Stratum.values()).map(this::row).toList();
    }

    private Row row(Stratum stratum) {
        int size = population.getOrDefault(stratum, 0);
        return new Row(stratum, draw.percent(stratum), size, Math.ceilDiv(size * draw.percent(stratum), 100));
    }

    int picks() {
        return rows().stream().mapToInt(Row::picks).sum();
    }

    int total() {
        return rows().stream().mapToInt(Row::population).sum();
    }

    /** How many of a hundred such draws, picked evenly, meet at least one wrong record when one of twenty is wrong. */
    int chance() {
        return (int) Math.floor(100 * SampleSize.chance(total(), picks(), 0.05));
    }

    /** How many had to be drawn to meet one with 95 of a hundred, when one of so many is wrong. */
    int needed(int oneOf) {
        return SampleSize.withoutReplacement(total(), 1.0 / oneOf, 0.95);
    }

    List<Outcomes.Share> open() {
        return outcome.shares().stream().filter(each -> each.open() > 0).toList();
    }

    /** CF1: only the convener takes back what counts by a draw. */
    boolean mayWithdraw() {
        return seat == DrawAccess.Seat.CONVENER && outcome.counts().stream().anyMatch(each -> each.because().isEmpty());
    }

    boolean mayCommit() {
        return draw.state() == Draw.State.PLANNED && seat == DrawAccess.Seat.CONVENER;
    }

    boolean mayRead() {
        return seat != DrawAccess.Seat.NONE && seal != null && (seal.at() != null && !draw.lacksReaders() || !in.ok());
    }
}
