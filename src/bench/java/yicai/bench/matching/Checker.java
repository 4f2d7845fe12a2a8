package yicai.bench.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yicai.bench.matching.Instance.Duty;
import yicai.bench.matching.Instance.Person;

/** Counts what a plan breaks, from the rules in docs/matching.md alone. A plan is a list of {duty, person}. */
public final class Checker {

    private Checker() {
    }

    /** Each breach in words; empty for a good plan. */
    public static List<String> violations(Instance week, List<int[]> plan) {
        var found = new ArrayList<String>();
        var onDuty = new ArrayList<List<Integer>>();
        var ofPerson = new ArrayList<List<Integer>>();
        week.duties.forEach(_ -> onDuty.add(new ArrayList<>()));
        week.people.forEach(_ -> ofPerson.add(new ArrayList<>()));
        var seen = new HashSet<List<Integer>>();
        for (var place : plan) {
            if (!seen.add(List.of(place[0], place[1]))) {
                found.add("twice: " + place[1] + " on " + place[0]);
            }
            onDuty.get(place[0]).add(place[1]);
            ofPerson.get(place[1]).add(place[0]);
            var unfit = unfit(week.people.get(place[1]), place[1], week.duties.get(place[0]));
            if (unfit != null) {
                found.add(unfit + ": " + place[1] + " on " + place[0]);
            }
        }
        for (int d = 0; d < onDuty.size(); d++) {
            company(week, d, onDuty.get(d), found);
        }
        for (int p = 0; p < ofPerson.size(); p++) {
            week(week, p, ofPerson.get(p), found);
        }
        return found;
    }

    private static void company(Instance week, int d, List<Integer> there, List<String> found) {
        var duty = week.duties.get(d);
        if (there.size() > duty.seats()) {
            found.add("seats: " + d);
        }
        if (duty.knownFace() && !there.isEmpty() && there.stream().map(week.people::get).noneMatch(p -> p.building() == duty.building() || p.knows().get(duty.elder()))) {
            found.add("known face: " + d);
        }
        if (!there.isEmpty() && there.stream().map(week.people::get).allMatch(p -> p.age() < 18)) {
            found.add("accompanied: " + d);
        }
    }

    private static void week(Instance week, int p, List<Integer> own, List<String> found) {
        var person = week.people.get(p);
        int total = 0;
        var perDay = new int[8];
        for (int d : own) {
            var duty = week.duties.get(d);
            total += duty.end() - duty.begin();
            perDay[duty.begin() / 1440] += duty.end() - duty.begin();
        }
        if (own.size() > person.maxShifts()) {
            found.add("week shifts: " + p);
        }
        if (total > person.maxMinutes()) {
            found.add("week minutes: " + p);
        }
        for (int minutes : perDay) {
            if (minutes > (person.age() < 18 ? 240 : 480)) {
                found.add("day minutes: " + p);
            }
        }
        for (int i = 0; i < own.size(); i++) {
            for (int j = 0; j < own.size(); j++) {
                var a = week.duties.get(own.get(i));
                var b = week.duties.get(own.get(j));
                if (i == j || a.begin() > b.begin() || a.begin() == b.begin() && i > j) {
                    continue;
                }
                double walk = (Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y())) / 80.0;
                if (b.begin() < a.end() + walk) {
                    found.add("overlap or travel: " + p);
                } else if (a.begin() / 1440 != b.begin() / 1440 && b.begin() - a.end() < 660) {
                    found.add("rest: " + p);
                }
            }
        }
    }

    /** Why this person cannot take this duty, whatever else there is. */
    static @Nullable String unfit(Person person, int number, Duty duty) {
        if (Math.abs(person.x() - duty.x()) + Math.abs(person.y() - duty.y()) > person.reach()) {
            return "distance";
        }
        if ((duty.skills() & ~person.skills()) != 0) {
            return "skill";
        }
        if ((duty.languages() & ~person.languages()) != 0) {
            return "language";
        }
        if (duty.barred().get(number)) {
            return "barred";
        }
        if (person.age() < duty.minAge()) {
            return "age";
        }
        if (person.age() < 18 && (duty.begin() % 1440 < 7 * 60 || duty.begin() % 1440 + duty.end() - duty.begin() > 20 * 60)) {
            return "minor hours";
        }
        // every minute of the duty must be covered; times that touch count as one
        int covered = duty.begin();
        for (int i = 0; i < person.free().length; i += 2) {
            if (person.free()[i] <= covered && covered < person.free()[i + 1]) {
                covered = person.free()[i + 1];
            }
        }
        return covered < duty.end() ? "time" : null;
    }

    static int pairCost(Person person, Duty duty) {
        int way = Math.abs(person.x() - duty.x()) + Math.abs(person.y() - duty.y());
        int face = duty.elder() >= 0 && !person.knows().get(duty.elder()) ? 1_500 : 0;
        int topic = person.likes() != 0 && (person.likes() >> duty.topic() & 1) == 0 ? 300 : 0;
        return way + face + topic;
    }
}
