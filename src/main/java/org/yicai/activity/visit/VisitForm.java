package org.yicai.activity.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.Abilities;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.party.Phone;
import org.yicai.place.Places;
import org.yicai.project.Running;
import org.yicai.project.Running.Deliverable;
import org.yicai.web.Fields;

/** Reads the plan of a visit from its form. Who goes is chosen from those who may; whether they fit is for the rules. */
@Component
class VisitForm {

    private final Running running;
    private final Candidates candidates;
    private final Homes homes;
    private final Places places;
    private final VisitAccess access;
    private final Abilities abilities;

    // six: the project, the household, who may go, and the words for languages
    VisitForm(Running running, Candidates candidates, Homes homes, Places places, VisitAccess access, Abilities abilities) {
        this.running = running;
        this.candidates = candidates;
        this.homes = homes;
        this.places = places;
        this.access = access;
        this.abilities = abilities;
    }

    /** @param recipient one that was noted before; null beside {@code told} @param deliverable what the visit counts for; null for nothing @param until the last day of the project; a year ahead for the corps @param seeks whether the corps is to find who is missing @param asked how the household asked for it itself; "" when nobody says so */
    record Planned(
            Homes.@Nullable Recipient recipient, Homes.@Nullable Told told, OrganisationId provider, @Nullable UUID project, @Nullable UUID deliverable, LocalDate until, VisitKind kind, String words, Instant startsAt,
            Instant endsAt, Team team, boolean seeks, String asked) {}

    /** @return null beside findings */
    @Nullable Planned read(Fields in, Actor actor) {
        var project = project(in, actor);
        var provider = project != null ? project.contractor() : actor.organisation(Role.VOLUNTEER_LEADER);
        var deliverable = project == null ? null : deliverable(in, actor, project);
        var kind = in.choice("kind", VisitKind.class);
        var words = in.text("words", 200);
        var starts = in.moment("starts_at");
        var minutes = in.whole("minutes", 15, 480);
        if (provider == null) {
            in.refuse("project", "visit.finding.project");
            return null;
        }
        var recipient = in.typed("recipient").isBlank() ? null : recipient(in, actor, provider);
        var told = recipient == null ? told(in, actor) : null;
        var team = team(in, actor, provider);
        var asked = in.optional("asked_words", 200);
        if (!in.ok() || kind == null) {
            return null;
        }
        var from = starts.atZone(places.zone()).toInstant();
        return new Planned(recipient, told, provider, project == null ? null : project.project().value(), deliverable, project == null ? places.today().plusYears(1) : project.until(), kind, words, from,
                from.plus(Duration.ofMinutes(minutes)), team, in.ticked("seeks"), asked);
    }

    /** A project of one's own that is under way; what a leader leaves open is a visit of the corps. */
    private @Nullable Deliverable project(Fields in, Actor actor) {
        if (in.typed("project").isBlank() && actor.is(Role.VOLUNTEER_LEADER)) {
            return null;
        }
        var id = in.optionalId("project");
        var found = running.deliverables(actor.subdistrict(), access.providers(actor)).stream().filter(each -> each.project().value().equals(id)).findFirst().orElse(null);
        if (found == null) {
            in.refuse("project", "visit.finding.project");
        }
        return found;
    }

    /** What the visit counts for, of the same project and counted in people or households; left open, it counts for nothing. */
    private @Nullable UUID deliverable(Fields in, Actor actor, Deliverable project) {
        var id = in.optionalId("deliverable");
        if (id != null && running.deliverable(actor.subdistrict(), id).filter(each -> each.project().equals(project.project()) && HouseholdWords.counts(each.unit())).isEmpty()) {
            in.refuse("deliverable", "visit.finding.deliverable");
        }
        return id;
    }

    private Homes.@Nullable Recipient recipient(Fields in, Actor actor, OrganisationId provider) {
        var id = in.id("recipient");
        var found = id == null ? null : homes.find(actor.subdistrict(), provider, id).orElse(null);
        if (found == null) {
            in.refuse("recipient", "web.finding.choice");
        }
        return found;
    }

    private Homes.@Nullable Told told(Fields in, Actor actor) {
        var name = in.text("name", 40);
        var phone = Phone.optional(in);
        var community = in.id("community");
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        var entrance = in.text("entrance", 40).replaceAll("\\s", "");
        var door = in.text("door", 40);
        var language = language(in);
        return community == null || !in.ok() ? null : new Homes.Told(plain(name), phone == null ? "" : phone, community, entrance, plain(door), language);
    }

    private @Nullable String language(Fields in) {
        var code = in.optional("language", 40);
        if (!code.isEmpty() && !abilities.hasLanguage(code)) {
            in.refuse("language", "web.finding.choice");
        }
        return code.isEmpty() ? null : code;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Those who are ticked in a form: staff in two fields, a neighbour in one. Whoever may not be chosen is a finding. */
    Team team(Fields in, Actor actor, OrganisationId provider) {
        var may = candidates.of(actor.subdistrict(), List.of(provider));
        var staff = new ArrayList<PersonId>();
        chosen(in, "visitor", may, false, staff);
        chosen(in, "second", may, false, staff);
        var neighbours = new ArrayList<PersonId>();
        chosen(in, "neighbour", may, true, neighbours);
        staff.removeAll(neighbours);
        return new Team(staff.stream().distinct().toList(), neighbours);
    }

    private static void chosen(Fields in, String field, List<Candidates.Candidate> may, boolean neighbour, List<PersonId> into) {
        var id = in.optionalId(field);
        if (id == null) {
            return;
        }
        if (may.stream().noneMatch(each -> each.neighbour() == neighbour && each.id().value().equals(id))) {
            in.refuse(field, "web.finding.choice");
            return;
        }
        into.add(new PersonId(id));
    }
}
