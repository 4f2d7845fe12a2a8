package org.yicai.corps.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.party.Appointments;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;
import org.yicai.web.Words;

/** A volunteer declares service that nobody checked in. */
@Controller
class DeclarationController {

    private final Declarations declarations;
    private final CorpsAccess access;
    private final Appointments appointments;
    private final LocalWays ways;
    private final Places places;
    private final Words words;
    private final Clock clock;

    // seven: what is declared, who may, whose staff the volunteer is, what holds here, day and time, and how it is called
    DeclarationController(Declarations declarations, CorpsAccess access, Appointments appointments, LocalWays ways, Places places, Words words, Clock clock) {
        this.declarations = declarations;
        this.access = access;
        this.appointments = appointments;
        this.ways = ways;
        this.places = places;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/records/declared")
    DeclarationPage list(Fields in, Actor actor) {
        access.requireServe(actor);
        return page(in, actor);
    }

    @PostMapping("/records/declared")
    Answer create(Fields in, Actor actor) {
        access.requireServe(actor);
        var deed = in.choice("deed", Deed.class);
        var about = about(in, actor);
        var place = in.text("place", 60);
        var from = in.moment("served_from").truncatedTo(ChronoUnit.MINUTES);
        var until = in.moment("served_until").truncatedTo(ChronoUnit.MINUTES);
        var said = in.text("words", 300);
        var witness = in.text("witness", 60);
        if (in.ok()) {
            judge(in, actor, about, from, until);
        }
        if (deed == null || !in.ok()) {
            return page(in, actor);
        }
        var title = about == null ? words.say("zh", "label.Deed." + deed.name()) : about.title();
        declarations.declare(actor, new Declarations.Draft(deed, title, place, about == null || about.activity() ? null : about.id(), about != null && about.activity() ? about.id() : null,
                at(from), at(until), (int) Duration.between(from, until).toMinutes(), said, witness));
        return Redirect.to("/records/declared").saying("corps.done.declared");
    }

    private void judge(Fields in, Actor actor, Declarations.@Nullable About about, LocalDateTime from, LocalDateTime until) {
        var me = actor.requirePerson();
        var day = from.toLocalDate();
        var paid = about != null && about.contractor() != null && appointments.organisationsOf(actor.subdistrict(), me).contains(new OrganisationId(about.contractor()));
        var before = declarations.minutes(me, start(day), start(day.plusDays(1)));
        var other = until.isAfter(from) ? declarations.overlapping(me, at(from), at(until)).orElse(null) : null;
        in.refuse(Rule.all(RecordRules.DECLARING, new RecordRules.Declared(from, until, LocalDateTime.ofInstant(clock.instant(), places.zone()), ways.number(actor.subdistrict(), Way.DECLARE_DAYS),
                ways.number(actor.subdistrict(), Way.SERVICE_DAY_MINUTES), before, paid, other == null ? null : other.title(), other == null ? null : other.startsAt().atZone(places.zone()).toLocalTime().toString())));
    }

    private Declarations.@Nullable About about(Fields in, Actor actor) {
        var id = in.optionalId("about");
        var found = id == null ? null : abouts(actor).stream().filter(each -> Objects.equals(each.id(), id)).findFirst().orElse(null);
        if (id != null && found == null) {
            in.refuse("about", "web.finding.choice");
        }
        return found;
    }

    private List<Declarations.About> abouts(Actor actor) {
        return declarations.abouts(actor.subdistrict(), start(places.today().minusDays(ways.number(actor.subdistrict(), Way.DECLARE_DAYS))));
    }

    private DeclarationPage page(Fields in, Actor actor) {
        return new DeclarationPage(in, declarations.of(actor.subdistrict(), actor.requirePerson()), abouts(actor), ways.number(actor.subdistrict(), Way.DECLARE_DAYS),
                ways.number(actor.subdistrict(), Way.SERVICE_DAY_MINUTES));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(places.zone()).toInstant();
    }

    private Instant at(LocalDateTime moment) {
        return moment.atZone(places.zone()).toInstant();
    }
}
