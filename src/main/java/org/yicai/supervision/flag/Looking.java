package org.yicai.supervision.flag;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.place.Way;
import org.yicai.supervision.Strata;
import org.yicai.supervision.Stratum;
import org.yicai.supervision.Suspicion;

/** Looks at what a subdistrict recorded in the last months, with the flags and numbers of today. */
@Component
class Looking implements Strata {

    private final Reading reading;
    private final LocalWays ways;
    private final Places places;
    private final KeptStrata kept;

    Looking(Reading reading, LocalWays ways, Places places, KeptStrata kept) {
        this.reading = reading;
        this.ways = ways;
        this.places = places;
        this.kept = kept;
    }

    @Override
    public Map<UUID, Stratum> of(SubdistrictId subdistrict) {
        if (kept.isOf(subdistrict, places.today())) {
            return kept.of(subdistrict);
        }
        return above(look(subdistrict));
    }

    /** What is to be asked about, the gravest first; the same things again as long as they stand there. The strata are kept for the day. */
    List<Suspicion> suspicions(SubdistrictId subdistrict) {
        return look(subdistrict).questions().stream().map(Looking::suspicion).toList();
    }

    private Ranking look(SubdistrictId subdistrict) {
        var today = places.today();
        var since = today.minusMonths(ways.number(subdistrict, Way.FLAG_MONTHS)).atStartOfDay(places.zone()).toInstant();
        var ranking = Ranking.of(reading.of(subdistrict, since), Catalogue.on(today), new Thresholds(way -> ways.number(subdistrict, way)));
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) { // a page that is only read keeps nothing
            kept.keep(subdistrict, today, above(ranking));
        }
        return ranking;
    }

    /** The activities above {@link Stratum#LOW}. */
    private static Map<UUID, Stratum> above(Ranking ranking) {
        return ranking.strata().entrySet().stream().filter(each -> each.getValue() != Stratum.LOW).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One question for one activity, by its gravest flag; the figures of all flags that saw something. */
    static Suspicion suspicion(Ranking.Ranked ranked) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("points", "" + ranked.points());
        var evidence = new LinkedHashSet<String>();
        evidence.add(ranked.activity() == null ? "/projects/" + ranked.project() : "/activities/" + ranked.activity());
        for (var seen : ranked.seen()) {
            seen.figures().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> figures.put(seen.flag().id() + "." + each.getKey(), each.getValue()));
            seen.others().forEach(each -> evidence.add("/activities/" + each));
        }
        var flags = ranked.seen().stream().map(each -> each.flag().id()).distinct().sorted().collect(Collectors.joining("+"));
        var key = Suspicion.NIGHTLY + (ranked.activity() == null ? "project:" + ranked.project() : ranked.activity()) + ":" + flags;
        return new Suspicion(ranked.seen().getFirst().flag().id(), ranked.project(), ranked.activity(), key, figures, List.copyOf(evidence));
    }
}
