package org.yicai.activity.visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yicai.activity.visit.Visit.Visitor;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Makes the sheets of a month: one for each household with its word, one for each entrance without. */
@Component
class Sheets {

    private final VisitWords words;
    private final Places places;

    Sheets(VisitWords words, Places places) {
        this.words = words;
        this.places = places;
    }

    /** The first day of the month that was asked for, 2026-12; this month for everything else. */
    LocalDate month(Fields in) {
        try {
            return YearMonth.parse(in.typed("month").strip()).atDay(1);
        } catch (DateTimeException none) {
            return places.today().withDayOfMonth(1);
        }
    }

    /** @param visits of one household, at least one */
    Sheet household(List<Visit> visits, List<Visitor> visitors, LocalDate month) {
        var first = visits.getFirst();
        return new Sheet(first.shown(), first.community(), first.entrance(), words.of(first.home(), month), lines(visits, visitors, true));
    }

    List<Sheet> households(List<Visit> visits, List<Visitor> visitors, LocalDate month) {
        return grouped(visits, Visit::home).stream().map(each -> household(each, visitors, month)).toList();
    }

    List<Sheet> entrances(List<Visit> visits, List<Visitor> visitors) {
        return grouped(visits, each -> each.community() + each.entrance()).stream().map(each -> new Sheet("", each.getFirst().community(), each.getFirst().entrance(), "", lines(each, visitors, false))).toList();
    }

    private static <K> Collection<List<Visit>> grouped(List<Visit> visits, java.util.function.Function<Visit, K> by) {
        Map<K, List<Visit>> groups = visits.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        return groups.values();
    }

    private static List<Sheet.Line> lines(List<Visit> visits, List<Visitor> visitors, boolean faces) {
        return visits.stream().sorted(java.util.Comparator.comparing(Visit::startsAt)).map(each -> {
            var going = visitors.stream().filter(one -> one.visit().equals(each.id()) && one.goes()).toList();
            return new Sheet.Line(each.startsAt(), each.endsAt(), each.projectTitle(), each.providerName(), going.stream().map(Visitor::name).collect(Collectors.joining("、")),
                    faces ? going : List.of());
        }).toList();
    }
}
