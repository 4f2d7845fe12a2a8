package org.yicai.corps.giveback.external;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.giveback.Host;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Csv;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The host names where hours are kept; leaders bring its lists here, take ours there, and decide what matches nothing. */
@Controller
class ExternalController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final ExternalHours hours;
    private final ExternalList list;
    private final Host host;
    private final Places places;

    ExternalController(ExternalHours hours, ExternalList list, Host host, Places places) {
        this.hours = hours;
        this.list = list;
        this.host = host;
        this.places = places;
    }

    enum Decision {
        THERE_ONLY,
        NOT_OURS
    }

    private boolean require(Actor actor) {
        var isHost = host.isHost(actor);
        if (!isHost && !actor.is(Role.VOLUNTEER_LEADER)) {
            throw Refusal.forbidden("web.refused.role");
        }
        return isHost;
    }

    @GetMapping("/external")
    ExternalPage show(Fields in, Actor actor) {
        return page(in, actor, List.of(), "");
    }

    private ExternalPage page(Fields in, Actor actor, List<ExternalPage.Wrong> wrong, String text) {
        var isHost = require(actor);
        return new ExternalPage(in, hours.system(actor.subdistrict()), isHost, hours.rows(actor.subdistrict()), wrong, ExternalList.COLUMNS, text);
    }

    @PostMapping("/external/system")
    Answer name(Fields in, Actor actor) {
        require(actor);
        host.require(actor);
        var system = in.choice("system", SystemOfRecord.class);
        if (system == null) {
            return show(in, actor);
        }
        hours.name(actor, system);
        return Redirect.to("/external").saying("corps.done.system");
    }

    /** J50 and J51: the columns are there and every line can be read, or nothing is taken in; a row that is here already changes nothing. */
    @PostMapping("/external/rows")
    Answer take(Fields in, Actor actor) {
        require(actor);
        var system = in.choice("from_system", SystemOfRecord.class);
        if (system == SystemOfRecord.YICAI) {
            in.refuse("from_system", "web.finding.choice");
        }
        var reading = list.read(in);
        if (system == null || !in.ok()) {
            return page(in, actor, reading.wrong(), reading.text());
        }
        hours.take(actor, system, reading.lines());
        return Redirect.to("/external").saying("corps.done.external");
    }

    /** J52: what matches something here is decided already. */
    @PostMapping("/external/decisions")
    Answer decide(Fields in, Actor actor) {
        var page = show(in, actor);
        var id = in.id("row");
        var decision = in.choice("decision", Decision.class);
        var row = page.open().stream().filter(each -> Objects.equals(each.id(), id)).findFirst().orElse(null);
        if (row == null) {
            in.refuse("row", "corps.finding.external-decided");
        }
        if (row == null || decision == null || !in.ok()) {
            return page;
        }
        hours.decide(actor, row, decision.name());
        return Redirect.to("/external").saying("corps.done.external-decided");
    }

    /** Our columns, not those of any other system. */
    @GetMapping("/external/records.csv")
    Download kept(Actor actor) {
        require(actor);
        var csv = new StringBuilder("\uFEFF" + String.join(",", ExternalList.COLUMNS) + ",姓名\r\n");
        for (var each : hours.kept(actor.subdistrict())) {
            csv.append(Csv.cell(each.number())).append(',').append(Csv.cell(each.title())).append(',').append(Csv.cell(MOMENT.format(each.startsAt().atZone(places.zone())))).append(',')
                    .append(each.minutes()).append(',').append(Csv.cell(each.name())).append("\r\n");
        }
        return new Download("text/csv;charset=utf-8", "records.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
