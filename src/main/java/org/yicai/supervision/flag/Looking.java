package org.yicai.supervision.flag;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.supervision.Strata;
import org.yicai.supervision.Stratum;
import org.yicai.supervision.Suspicion;

/** Looks at all that a subdistrict recorded, with the flags and numbers of today. */
@Component
class Looking implements Strata {

    private final Reading reading;
    private final LocalWays ways;
    private final Places places;

    Looking(Reading reading, LocalWays ways, Places places) {
        this.reading = reading;
        this.ways = ways;
        this.places = places;
    }

    @Override
    public Map<UUID, Stratum> of(SubdistrictId subdistrict) {
        var records = reading.of(subdistrict);
        var strata = new HashMap<UUID, Stratum>();
        records.occasions().forEach(each -> strata.put(each.id(), Stratum.LOW));
        strata.putAll(rank(subdistrict, records).strata());
        return strata;
    }

    /** What is to be asked about, the gravest first; the same things again as long as they stand there. */
    List<Suspicion> suspicions(SubdistrictId subdistrict) {
        return rank(subdistrict, reading.of(subdistrict)).questions().stream().map(Looking::suspicion).toList();
    }

    private Ranking rank(SubdistrictId subdistrict, Records records) {
        return Ranking.of(records, Catalogue.on(places.today()), new Thresholds(way -> ways.number(subdistrict, way)));
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
