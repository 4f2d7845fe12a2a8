package yicai.bench.matching;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yicai.kernel.PersonId;
import org.yicai.matching.Limits;
import org.yicai.matching.Place;
import org.yicai.matching.Question;
import org.yicai.matching.Shift;
import org.yicai.matching.ShiftId;
import org.yicai.matching.Span;
import org.yicai.matching.Spot;
import org.yicai.matching.Volunteer;
import org.yicai.matching.Weights;

/** Puts a made week before the product, and its answer before the checker. */
public final class Translation {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private final Map<PersonId, Integer> people = new HashMap<>();
    private final Map<ShiftId, Integer> duties = new HashMap<>();
    public final Question question;

    public Translation(Instance week) {
        var volunteers = new ArrayList<Volunteer>();
        for (var person : week.people) {
            people.put(person(volunteers.size()), volunteers.size());
            var free = new ArrayList<Span>();
            for (int i = 0; i < person.free().length; i += 2) {
                free.add(span(person.free()[i], person.free()[i + 1]));
            }
            volunteers.add(new Volunteer(person(volunteers.size()), new Spot(person.x(), person.y()), "building " + person.building(), person.age(), words("skill", person.skills()),
                    words("language", person.languages()), free, person.reach(), person.maxShifts(), person.maxMinutes(), person.load(),
                    person.knows().stream().mapToObj(Translation::elder).collect(Collectors.toSet()), words("topic", person.likes())));
        }
        var shifts = new ArrayList<Shift>();
        for (var duty : week.duties) {
            var id = new ShiftId(new UUID(2, shifts.size()));
            duties.put(id, shifts.size());
            shifts.add(new Shift(id, span(duty.begin(), duty.end()), new Spot(duty.x(), duty.y()), "building " + duty.building(), duty.seats(), words("skill", duty.skills()),
                    words("language", duty.languages()), duty.minAge(), duty.elder() < 0 ? null : elder(duty.elder()), duty.knownFace(), barred(duty.barred()),
                    "topic" + duty.topic(), duty.urgent()));
        }
        question = new Question(MONDAY, volunteers, shifts, List.of(), Limits.usual(), Weights.usual());
    }

    /** A plan as {duty, person}. */
    public List<int[]> back(List<Place> places) {
        return places.stream().map(each -> new int[] {duties.get(each.shift()), people.get(each.volunteer())}).toList();
    }

    public static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }

    private static PersonId elder(int number) {
        return new PersonId(new UUID(3, number));
    }

    private static Set<PersonId> barred(BitSet numbers) {
        return numbers.stream().mapToObj(Translation::person).collect(Collectors.toSet());
    }

    private static Set<String> words(String word, long bits) {
        return IntStream.range(0, 64).filter(bit -> (bits >> bit & 1) != 0).mapToObj(bit -> word + bit).collect(Collectors.toSet());
    }

    private static Span span(int begin, int end) {
        LocalDateTime midnight = MONDAY.atStartOfDay();
        return new Span(midnight.plusMinutes(begin), midnight.plusMinutes(end));
    }
}
