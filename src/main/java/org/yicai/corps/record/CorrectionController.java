package org.yicai.corps.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A volunteer says what is wrong with one of the own records (民政部令第67号 art. 13). */
@Controller
class CorrectionController {

    private static final int DAY = 24 * 60;
    private final ServiceRecords records;
    private final Corrections corrections;
    private final Places places;

    CorrectionController(ServiceRecords records, Corrections corrections, Places places) {
        this.records = records;
        this.corrections = corrections;
        this.places = places;
    }

    @GetMapping("/my/records/correction")
    CorrectionPage ask(Fields in, Actor actor) {
        return new CorrectionPage(in, own(actor));
    }

    @PostMapping("/my/records/corrections")
    Answer create(Fields in, Actor actor) {
        var rows = own(actor);
        var row = chosen(in, rows);
        var wrong = in.text("wrong", 300);
        var from = in.moment("wanted_from");
        var minutes = in.whole("wanted_minutes", 1, DAY);
        var because = in.text("because", 300);
        if (in.ok() && row != null) {
            judge(in, actor, row, from, minutes);
        }
        if (!in.ok() || row == null || row.id() == null) {
            return new CorrectionPage(in, rows);
        }
        corrections.ask(actor, row.id(), wrong, instant(from), minutes, because);
        return Redirect.to("/my/records").saying("corps.done.asked");
    }

    private static RecordsPage.@Nullable Row chosen(Fields in, List<RecordsPage.Row> rows) {
        var id = in.id("record");
        var row = rows.stream().filter(each -> Objects.equals(id, each.id())).findFirst().orElse(null);
        if (row == null) {
            in.refuse("record", "web.finding.choice");
        }
        return row;
    }

    /** The service lies within the day of the activity: a correction moves hours, it does not invent another day. */
    private void judge(Fields in, Actor actor, RecordsPage.Row row, LocalDateTime from, int minutes) {
        var day = row.startsAt().atZone(places.zone()).toLocalDate();
        if (!from.toLocalDate().equals(day)) {
            in.refuse("wanted_from", "corps.finding.same-day", day);
        }
        in.refuse(rules(records, actor.requirePerson(), row.id(), instant(from), minutes));
    }

    /** What the rules of recording find in a record as it would stand then. */
    static List<Finding> rules(ServiceRecords records, PersonId person, @Nullable UUID record, Instant from, int minutes) {
        var until = from.plus(minutes, ChronoUnit.MINUTES);
        return RecordRules.judge(new RecordRules.Case(from, until, false, records.elsewhere(person, record, from, until)));
    }

    private Instant instant(LocalDateTime moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).atZone(places.zone()).toInstant();
    }

    private List<RecordsPage.Row> own(Actor actor) {
        return records.of(actor.subdistrict(), actor.requirePerson()).stream().filter(each -> each.id() != null && each.voidReason() == null).toList();
    }
}
