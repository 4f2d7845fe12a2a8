package org.yicai.activity.visit;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.visit.Visit.Visitor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;
import org.yicai.party.Notices.Kind;
import org.yicai.place.Places;

/** Tells people about a visit. Whoever does not go any more never hears why. */
@Component
class News {

    private final Notices notices;
    private final Appointments appointments;
    private final Places places;

    News(Notices notices, Appointments appointments, Places places) {
        this.notices = notices;
        this.appointments = appointments;
        this.places = places;
    }

    /** To the household, with its link. @param phone null when it left none: then its printed sheet says it */
    void household(Visit visit, @Nullable String phone, String key, String names, String link) {
        if (phone != null) {
            notices.tell(visit.subdistrict(), new Notices.To(null, phone), Kind.ANSWER, key, when(visit), visit.providerName(), names, link);
        }
    }

    /** To those who go. */
    void visitors(Visit visit, List<PersonId> people, String key) {
        people.forEach(each -> notices.tell(visit.subdistrict(), Notices.To.person(each.value()), Kind.WORK, key, when(visit), visit.shown(), "/visits/" + visit.id()));
    }

    /** To whoever planned it. @param who a name, where the sentence has one */
    void planner(Visit visit, String key, String who) {
        notices.tell(visit.subdistrict(), Notices.To.person(visit.plannedBy().value()), Kind.WORK, key, when(visit), visit.shown(), "/visits/" + visit.id(), who);
    }

    /** Nobody has come out: the leaders hear of it at any hour; of what is confidential the planner alone. */
    void alarm(Visit visit, List<Visitor> visitors) {
        var names = visitors.stream().filter(Visitor::goes).map(Visitor::name).collect(Collectors.joining("、"));
        var people = visit.confidential() ? List.of(visit.plannedBy()) : appointments.holders(visit.subdistrict(), Role.VOLUNTEER_LEADER).stream().map(Appointments.Candidate::id).toList();
        people.forEach(each -> notices.alert(visit.subdistrict(), each, "visit.news.alarm", when(visit), visit.shown(), "/visits/" + visit.id(), names));
    }

    /** To the leaders; of what is confidential to the planner alone. */
    void leaders(Visit visit, String key, String words) {
        var people = visit.confidential() ? List.of(visit.plannedBy()) : appointments.holders(visit.subdistrict(), Role.VOLUNTEER_LEADER).stream().map(Appointments.Candidate::id).toList();
        people.forEach(each -> notices.tell(visit.subdistrict(), Notices.To.person(each.value()), Kind.WORK, key, when(visit), visit.shown(), words));
    }

    private String when(Visit visit) {
        var from = visit.startsAt().atZone(places.zone());
        return DateTimeFormatter.ofPattern("M-d HH:mm", Locale.ROOT).format(from) + "–" + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(visit.endsAt().atZone(places.zone()));
    }
}
