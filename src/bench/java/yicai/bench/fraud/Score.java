package yicai.bench.fraud;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.yicai.supervision.flag.Catalogue;
import org.yicai.supervision.flag.Detector;
import org.yicai.supervision.flag.Ranking;
import org.yicai.supervision.flag.Thresholds;

/**
 * How well flags find what is false in a made year.
 *
 * @param precisionTop of the 500 activities that stand first, the share that is false
 * @param recall of the false activities, the share about which a question is opened
 * @param honestFlagged of the contractors none of whose activities is false, the share of whom anything was asked in the whole year
 * @param honestActivities how many activities of theirs were asked about
 * @param questions how many activities were asked about in all
 * @param byFamily recall of each family
 */
public record Score(double precisionTop, double recall, double honestFlagged, int honestActivities, int questions, Map<Family, Double> byFamily, List<Ranking.Ranked> asked) {

    private static final int TOP = 500;

    /** Looks at a year with all flags. */
    public static Score of(Year year) {
        return of(year, Catalogue.ALL);
    }

    /** Looks at a year with these flags; {@link Thresholds#usual} hold. */
    public static Score of(Year year, List<Detector> detectors) {
        return of(year, Ranking.of(year.records, detectors, Thresholds.usual()), year.labels);
    }

    /** The same with the labels dealt out anew: what chance would give. */
    public static Score shuffled(Year year, List<Detector> detectors, long seed) {
        var ids = new ArrayList<>(year.contractorOf.keySet());
        Collections.sort(ids);
        Collections.shuffle(ids, new Random(seed));
        var labels = new HashMap<UUID, Family>();
        int i = 0;
        for (var family : year.labels.values().stream().sorted().toList()) {
            labels.put(ids.get(i++), family);
        }
        return of(year, Ranking.of(year.records, detectors, Thresholds.usual()), labels);
    }

    private static Score of(Year year, Ranking ranking, Map<UUID, Family> labels) {
        long hits = ranking.all().stream().filter(each -> each.activity() != null).limit(TOP).filter(each -> labels.containsKey(each.activity())).count();
        var asked = ranking.questions();
        Set<UUID> activities = new HashSet<>();
        asked.stream().filter(each -> each.activity() != null).forEach(each -> activities.add(each.activity()));
        var blamed = new HashSet<UUID>();
        asked.forEach(each -> blamed.add(year.contractorOfProject.get(each.project())));
        blamed.retainAll(year.honest);
        int honestActivities = (int) activities.stream().filter(each -> year.honest.contains(year.contractorOf.get(each))).count();
        long caught = labels.keySet().stream().filter(activities::contains).count();
        return new Score((double) hits / TOP, (double) caught / labels.size(), (double) blamed.size() / year.honest.size(), honestActivities, activities.size(), byFamily(labels, activities), asked);
    }

    private static Map<Family, Double> byFamily(Map<UUID, Family> labels, Set<UUID> caught) {
        var byFamily = new EnumMap<Family, Double>(Family.class);
        for (var family : Family.values()) {
            var all = labels.entrySet().stream().filter(each -> each.getValue() == family).map(Map.Entry::getKey).toList();
            byFamily.put(family, (double) all.stream().filter(caught::contains).count() / all.size());
        }
        return byFamily;
    }
}
