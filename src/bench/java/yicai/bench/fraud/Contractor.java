package yicai.bench.fraud;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How one contractor works. Habits differ, and an honest one may have all the bad ones. */
final class Contractor {

    final UUID id;
    final List<UUID> projects;
    final List<UUID> staff;
    /** Who comes to which project; a few of the two projects of one contractor are the same people, honestly. */
    final Map<UUID, List<UUID>> regulars = new HashMap<>();
    final List<UUID> neighbours;
    final boolean samePeople;
    final String venue;
    final String type;
    /** Whether the same people come every week. */
    final boolean weekly;
    final int usualHeads;
    /** Of those who come, who has a telephone of their own. */
    final double phones;
    /** How often a registered volunteer helps those who have none; else somebody of the staff ticks them off. */
    final double helpers;
    /** Whether the staff ticks off a seated room in one go. */
    final boolean quick;
    final double lagDays;
    final double photos;
    final double copies;
    final double tiny;
    final double rounds;
    final double signUps;
    /** Of those who are asked, who answers. */
    final double answers;
    /** Whether it writes on a computer of the community station. */
    final boolean atStation;
    final Map<Family, Integer> frauds = new EnumMap<>(Family.class);
    final List<String> written = new ArrayList<>();

    Contractor(Chance chance, List<UUID> community, int place) {
        id = chance.id();
        projects = chance.ids(chance.whole(1, 2));
        staff = chance.ids(chance.whole(2, 6));
        neighbours = community;
        weekly = chance.yes(0.35);
        usualHeads = (int) Math.min(60, Math.max(8, chance.logNormal(20, 0.45)));
        samePeople = chance.yes(0.08);
        for (var project : projects) {
            regulars.put(project, samePeople && !regulars.isEmpty() ? regulars.get(projects.getFirst()) : chance.some(community, weekly ? usualHeads + 6 : usualHeads * 4));
        }
        venue = "room-" + place;
        type = chance.one(List.of("elderly", "children", "health", "culture", "mediation"));
        phones = chance.between(0.1, 0.95);
        helpers = chance.between(0.5, 1);
        quick = chance.yes(0.3);
        lagDays = chance.logNormal(1.2, 0.9);
        photos = chance.between(0, 0.9);
        copies = chance.yes(0.15) ? 0.5 : 0.03;
        tiny = chance.yes(0.25) ? 0.6 : 0.05;
        rounds = chance.yes(0.2) ? 0.5 : 0.05;
        signUps = chance.between(0.4, 1.1);
        answers = chance.between(0.12, 0.3);
        atStation = chance.yes(0.04);
    }

    boolean honest() {
        return frauds.isEmpty();
    }
}
