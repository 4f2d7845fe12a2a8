package org.yicai.portal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Calendar;
import org.yicai.place.PlaceAccess;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;
import org.yicai.place.WorkingDays.Day;
import org.yicai.portal.calendar.CalendarPage.Change;
import org.yicai.portal.calendar.CalendarPage.Kind;
import org.yicai.web.Answer;
import org.yicai.web.Enquiry;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;
import tools.jackson.core.type.TypeReference;

/** One calendar for every limit: anybody may read it, the main subdistrict's administrator keeps it. */
@Controller
class CalendarController {

    private final WorkingDays days;
    private final Calendar calendar;
    private final Enquiry enquiry;
    private final Places places;
    private final PlaceAccess access;

    CalendarController(WorkingDays days, Calendar calendar, Enquiry enquiry, Places places, PlaceAccess access) {
        this.days = days;
        this.calendar = calendar;
        this.enquiry = enquiry;
        this.places = places;
        this.access = access;
    }

    record Found(List<Change> changes) {}

    private static final String CHANGES = """
            select c.day, c.works, c.note, c.source, p.name as who, c.changed_at, c.reason
              from place.published_calendar_change c left join party.published_person p on p.id = c.changed_by
             order by c.id desc limit 30
            """;

    @OpenToAll
    @GetMapping("/calendar")
    CalendarPage show(Fields in, Actor actor) {
        return page(in, actor);
    }

    private CalendarPage page(Fields in, Actor actor) {
        var year = in.typed("year").matches("20\\d\\d") ? Integer.parseInt(in.typed("year")) : places.today().getYear();
        var changes = access.mayReadChanges(actor) ? enquiry.ask(Map.of("changes", CHANGES), Map.of(), new TypeReference<Found>() {}).changes : List.<Change>of();
        return new CalendarPage(in, year, days.of(year), changes, access.mayKeepCalendar(actor));
    }

    @PostMapping("/calendar")
    Answer enter(Fields in, Actor actor) {
        access.requireKeepCalendar(actor);
        var day = in.date("day");
        var kind = in.choice("kind", Kind.class);
        var note = in.text("note", 60);
        var reason = in.text("reason", 200);
        return in.ok() ? enter(actor, List.of(new Day(day, kind == Kind.WORK, note, "")), reason) : page(in, actor);
    }

    @PostMapping("/calendar/lines")
    Answer paste(Fields in, Actor actor) {
        access.requireKeepCalendar(actor);
        var text = in.text("lines", 4_000);
        var source = in.text("source", 80);
        var pasted = PastedDays.read(text, source);
        if (!pasted.wrong().isEmpty()) {
            in.refuse("lines", "portal.finding.lines", pasted.wrong().stream().limit(20).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return in.ok() ? enter(actor, pasted.days(), source) : page(in, actor);
    }

    private Answer enter(Actor actor, List<Day> wanted, String reason) {
        calendar.enter(actor, wanted, reason);
        return Redirect.to("/calendar?year=" + wanted.getFirst().day().getYear()).saying("portal.done.calendar");
    }

    @PostMapping("/calendar/removal")
    Answer takeBack(Fields in, Actor actor) {
        access.requireKeepCalendar(actor);
        LocalDate day = in.date("back");
        var reason = in.text("back_reason", 200);
        if (in.finding("back") == null && days.of(day.getYear()).stream().noneMatch(each -> each.day().equals(day))) {
            in.refuse("back", "portal.finding.no-such-day");
        }
        if (!in.ok()) {
            return page(in, actor);
        }
        calendar.takeBack(actor, day, reason);
        return Redirect.to("/calendar?year=" + day.getYear()).saying("portal.done.calendar");
    }
}
