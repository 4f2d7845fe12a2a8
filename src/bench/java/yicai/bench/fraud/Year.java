package yicai.bench.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yicai.supervision.flag.Records;

/** 10,000 activities of 200 contractors, 500 of them false: 45 of each of ten families, 50 of the adaptive one. */
public final class Year {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DEADLINE = NEW_YEAR.plus(Duration.ofDays(364));
    private static final int CONTRACTORS = 200;
    private static final int EACH = 50;
    /** Of a family: one who does it all the time, one at times, one seldom. */
    private static final int[] SHARES = {22, 15, 8};
    private static final int[] ADAPTIVE = {24, 16, 10};

    /** What the detectors may see. */
    public final Records records;
    /** Which activities are false and how; for the scoring alone. */
    public final Map<UUID, Family> labels = new HashMap<>();
    /** Contractors of whose activities none is false. */
    public final Set<UUID> honest;
    /** Whose an activity is. */
    public final Map<UUID, UUID> contractorOf;
    /** The same by project. */
    public final Map<UUID, UUID> contractorOfProject = new HashMap<>();

    private final Chance chance;
    private final Reports reports;
    private final Doing doing;

    /**
     * @param seed one seed, one year
     * @param willing how much more or less residents answer than assumed; 1 as assumed
     */
    public Year(long seed, double willing) {
        chance = new Chance(seed);
        reports = new Reports(chance);
        doing = new Doing(chance, reports);
        var contractors = contractors();
        var drafts = new ArrayList<Draft>();
        contractors.forEach(each -> drafts.addAll(held(each)));
        falsify(contractors, drafts);
        var voices = new Voices(chance, willing);
        drafts.forEach(voices::speak);
        drafts.sort(Comparator.comparing(each -> each.id));
        records = new Records(drafts.stream().map(each -> each.written(DEADLINE)).toList(), List.of(), List.of());
        honest = contractors.stream().filter(Contractor::honest).map(each -> each.id).collect(Collectors.toSet());
        contractorOf = drafts.stream().collect(Collectors.toMap(each -> each.id, each -> each.of.id));
        contractors.forEach(each -> each.projects.forEach(project -> contractorOfProject.put(project, each.id)));
    }

    private List<Contractor> contractors() {
        var communities = new ArrayList<List<UUID>>();
        for (int i = 0; i < 20; i++) {
            communities.add(chance.ids(600));
        }
        var contractors = new ArrayList<Contractor>();
        for (int i = 0; i < CONTRACTORS; i++) {
            contractors.add(new Contractor(chance, communities.get(i % 20), chance.whole(1, 120)));
        }
        var cheats = chance.some(contractors, Family.values().length * SHARES.length).iterator();
        for (var family : Family.values()) {
            for (int share : family == Family.ADAPTIVE ? ADAPTIVE : SHARES) {
                cheats.next().frauds.put(family, share);
            }
        }
        return contractors;
    }

    /** What a contractor really holds, or would: earliest first. */
    private List<Draft> held(Contractor of) {
        var times = new ArrayList<Instant>();
        for (int i = 0; i < EACH; i++) {
            times.add(freeTime(of, times));
        }
        times.sort(Comparator.naturalOrder());
        var drafts = new ArrayList<Draft>();
        var last = new HashMap<UUID, Draft>();
        for (var from : times) {
            var project = chance.one(of.projects);
            var draft = new Draft(chance.id(), of, project, chance.yes(0.85) ? of.venue : "room-" + chance.whole(1, 120), from, from.plus(Duration.ofHours(2)));
            doing.hold(draft, last.get(project));
            drafts.add(draft);
            last.put(project, draft);
        }
        return drafts;
    }

    /** Two groups at a time are rare, and not when the same people belong to both: nobody is in two places. */
    private Instant freeTime(Contractor of, List<Instant> taken) {
        while (true) {
            var time = doing.someTime(NEW_YEAR);
            boolean free = taken.stream().noneMatch(each -> Duration.between(each, time).abs().compareTo(Duration.ofHours(3)) < 0);
            if (free || !of.samePeople && chance.yes(0.2)) {
                return time;
            }
        }
    }

    /** Puts false activities where true ones stood. */
    private void falsify(List<Contractor> contractors, List<Draft> drafts) {
        var cheating = new Cheating(chance, reports, doing);
        var byContractor = drafts.stream().collect(Collectors.groupingBy(each -> each.of));
        for (var of : contractors) {
            for (var fraud : of.frauds.entrySet()) {
                var own = byContractor.get(of);
                var chosen = new HashSet<>(chance.some(own, fraud.getValue()));
                var true_ = own.stream().filter(each -> !chosen.contains(each)).toList();
                for (var old : own.stream().filter(chosen::contains).toList()) {
                    var draft = new Draft(old.id, of, old.project, old.venue, old.from, old.until);
                    cheating.cheat(draft, fraud.getKey(), chance.one(true_), model(fraud.getKey(), draft, byContractor, contractors, true_));
                    drafts.set(drafts.indexOf(old), draft);
                    labels.put(draft.id, fraud.getKey());
                }
            }
        }
    }

    /** Whose people and picture are used: of an own activity of the other project where there is one, or of somebody in the same neighbourhood. */
    private Draft model(Family family, Draft draft, Map<Contractor, List<Draft>> byContractor, List<Contractor> contractors, List<Draft> own) {
        var elsewhere = own.stream().filter(each -> !each.project.equals(draft.project)).toList();
        if (family == Family.SAME_LIST && !elsewhere.isEmpty()) {
            return chance.one(elsewhere);
        }
        var neighbours = contractors.stream().filter(each -> each != draft.of && each.neighbours == draft.of.neighbours && each.honest()).toList();
        return chance.one(byContractor.get(chance.one(neighbours)));
    }
}
