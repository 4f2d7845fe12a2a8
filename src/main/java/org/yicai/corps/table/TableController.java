package org.yicai.corps.table;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.party.Notices;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;
import org.yicai.web.Words;

/** The monthly round table: called and minuted by the core leaders, seen by everybody who sits there, published to all. */
@Controller
class TableController {

    static final int LINE = 120;
    private static final int AHEAD_DAYS = 60;
    private static final int LONGEST_DAYS = 180;
    private final Agendas agendas;
    private final RoundTables tables;
    private final CorpsAccess access;
    private final Notices notices;
    private final Places places;
    private final Words words;

    // six: the agenda, the meetings, who may, the message to the owner, the day, and the words that are kept
    TableController(Agendas agendas, RoundTables tables, CorpsAccess access, Notices notices, Places places, Words words) {
        this.agendas = agendas;
        this.tables = tables;
        this.access = access;
        this.notices = notices;
        this.places = places;
        this.words = words;
    }

    @OpenToAll
    @GetMapping("/corps/table")
    TablePage show(Fields in, Actor actor) {
        if (!access.sitsAtTable(actor)) {
            return new TablePage(in, new Agenda(tables.published(actor.subdistrict()), List.of(), List.of(), List.of(), null), false, false, actor, places.today());
        }
        return page(in, actor, agendas.of(actor.subdistrict()));
    }

    private TablePage page(Fields in, Actor actor, Agenda agenda) {
        return new TablePage(in, agenda, true, leads(actor, agenda), actor, places.today());
    }

    private boolean leads(Actor actor, Agenda agenda) {
        return agenda.corps() != null && access.leadsCorps(actor, new OrganisationId(agenda.corps()));
    }

    private Agenda requireLead(Actor actor) {
        var agenda = agendas.of(actor.subdistrict());
        if (!leads(actor, agenda)) {
            throw Refusal.forbidden("corps.refused.table-lead");
        }
        return agenda;
    }

    @PostMapping("/corps/table")
    Answer call(Fields in, Actor actor) {
        var agenda = requireLead(actor);
        var on = in.date("held_on");
        var venue = in.text("venue", 60);
        var today = places.today();
        if (on.isBefore(today) || on.isAfter(today.plusDays(AHEAD_DAYS))) {
            in.refuse("held_on", "corps.finding.table-day", AHEAD_DAYS);
        }
        if (in.ok() && !tables.call(actor, on, venue)) {
            in.refuse("held_on", "corps.finding.table-open");
        }
        return in.ok() ? Redirect.to("/corps/table").saying("corps.done.table-called") : page(in, actor, agenda);
    }

    /** Minutes one topic of the agenda, or something that was brought to the table: a decision, an owner, a day. */
    @PostMapping("/corps/table/{id}/items")
    Answer minute(@PathVariable UUID id, Fields in, Actor actor) {
        var agenda = requireLead(actor);
        var table = tables.get(actor.subdistrict(), id);
        var subject = in.optional("subject", 200);
        var topic = agenda.topics().stream().filter(each -> each.subject().equals(subject)).findFirst().orElse(null);
        var about = topic == null ? in.text("matter", LINE) : topic.words((key, args) -> words.say("zh", key, args));
        var decision = in.text("decision", LINE);
        var owner = in.id("owner");
        var due = in.date("due");
        if (!subject.isEmpty() && topic == null) {
            throw Refusal.tooLate("corps.refused.table-topic");
        }
        if (owner != null && agenda.owners().stream().noneMatch(each -> each.id().equals(owner))) {
            in.refuse("owner", "corps.finding.table-owner");
        }
        if (due.isBefore(places.today()) || due.isAfter(places.today().plusDays(LONGEST_DAYS))) {
            in.refuse("due", "corps.finding.table-due", LONGEST_DAYS);
        }
        if (agenda.items().size() >= Agenda.MOST) {
            in.refuse("decision", "corps.finding.table-full", Agenda.MOST);
        }
        if (!in.ok()) {
            return page(in, actor, agenda);
        }
        tables.minute(actor, table.id(), topic == null
                ? new RoundTables.Decision(Topic.Kind.OWN, "own:" + about, about, decision, owner, due, null)
                : new RoundTables.Decision(topic.kind(), subject, Words.cut(about, 200), decision, owner, due, topic.again()));
        notices.tell(actor.subdistrict(), Notices.To.person(owner), Notices.Kind.WORK, "corps.news.table-item", decision, due);
        return Redirect.to("/corps/table").saying("corps.done.table-minuted");
    }

    @PostMapping("/corps/table/{id}/minutes")
    Answer publish(@PathVariable UUID id, Fields in, Actor actor) {
        var agenda = requireLead(actor);
        var table = tables.get(actor.subdistrict(), id);
        var there = in.text("there", 200);
        var summary = in.text("summary", 300);
        if (table.heldOn().isAfter(places.today())) {
            in.refuse("summary", "corps.finding.table-early", table.heldOn());
        }
        if (!in.ok()) {
            return page(in, actor, agenda);
        }
        tables.publish(actor, id, there, summary);
        return Redirect.to("/corps/table/" + id).saying("corps.done.table-published");
    }

    /** Everybody reads published minutes; before that, those at the table do. */
    @OpenToAll
    @GetMapping("/corps/table/{id}")
    MinutesPage minutes(@PathVariable UUID id, Fields in, Actor actor) {
        var table = tables.get(actor.subdistrict(), id);
        if (!table.published() && !access.sitsAtTable(actor)) {
            throw new Missing();
        }
        return new MinutesPage(in, table, tables.items(actor.subdistrict(), id), actor, places.today());
    }
}
