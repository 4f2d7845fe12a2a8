package org.yicai.activity.change;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Difference;
import org.yicai.activity.Difference.What;
import org.yicai.activity.RiskLevel;

/**
 * An activity as it is planned now, its row locked.
 *
 * @param byName how many people of chat-group lists signed up
 * @param version how often it was changed
 */
record Planned(UUID id, Instant startsAt, Instant endsAt, @Nullable Instant signUpFrom, @Nullable Instant signUpUntil, String title, String venue, String words, RiskLevel riskLevel, String riskNotice, int places, int taken,
        int byName, int version) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M-d HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** A position of it. */
    record Spot(UUID id, UUID activity, String name, int seats, int taken) {}

    Instant starts(Change change) {
        return startsAt.plus(change.begin());
    }

    Instant ends(Change change) {
        return endsAt.plus(change.end());
    }

    List<Difference> differences(Change change, List<Spot> spots, ZoneId zone) {
        var all = new ArrayList<Difference>();
        add(all, What.WHEN, written(startsAt, endsAt, zone), written(starts(change), ends(change), zone));
        add(all, What.VENUE, venue, change.venue());
        add(all, What.RISK_LEVEL, riskLevel.name(), change.riskLevel().name());
        add(all, What.RISK_NOTICE, riskNotice, change.riskNotice());
        add(all, What.WORDS, words, change.words());
        add(all, What.PLACES, Integer.toString(places), Integer.toString(change.places()));
        spots.forEach(each -> add(all, What.SEATS, each.name + " " + each.seats, each.name + " " + change.seats().getOrDefault(each.name, each.seats)));
        if (change.fresh() != null) {
            add(all, What.POSITION, "", change.fresh().name() + " " + change.fresh().seats());
        }
        return all;
    }

    private static void add(List<Difference> all, What what, String was, String becomes) {
        if (!was.equals(becomes)) {
            all.add(new Difference(what, was, becomes));
        }
    }

    static String written(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String written(Instant from, Instant until, ZoneId zone) {
        return TIME.format(from.atZone(zone)) + "–" + HOUR.format(until.atZone(zone));
    }
}
