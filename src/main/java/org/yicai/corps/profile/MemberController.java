package org.yicai.corps.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A volunteer's page for the leader: of the team the person belongs to, or of the corps. Nobody else sees it. */
@Controller
class MemberController {

    private final Volunteers volunteers;
    private final Guardians guardians;
    private final HealthNotes health;
    private final Licences licences;
    private final CorpsAccess access;
    private final Places places;

    // six: everything that is kept about one person
    MemberController(Volunteers volunteers, Guardians guardians, HealthNotes health, Licences licences, CorpsAccess access, Places places) {
        this.volunteers = volunteers;
        this.guardians = guardians;
        this.health = health;
        this.licences = licences;
        this.access = access;
        this.places = places;
    }

    private Volunteer find(UUID id, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        var volunteer = volunteers.of(actor.subdistrict(), new PersonId(id)).orElseThrow(Missing::new);
        if (!access.leadsCorps(actor, volunteers.corps(actor.subdistrict())) && !volunteers.inTeamOf(actor, volunteer.person())) {
            throw new Missing();
        }
        return volunteer;
    }

    @GetMapping("/volunteers/{id}")
    MemberPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, find(id, actor), actor, null);
    }

    private MemberPage page(Fields in, Volunteer volunteer, Actor actor, @Nullable String words) {
        var communities = places.communities(actor.subdistrict()).stream().filter(each -> Volunteer.codes(volunteer.communities()).contains(each.id().toString())).toList();
        return new MemberPage(in, volunteer, licences.of(actor.subdistrict(), volunteer.person()), communities, words, volunteers.today());
    }

    /** B7: health limits are opened for a purpose, which stands in the journal. */
    @PostMapping("/volunteers/{id}/health-readings")
    Answer read(@PathVariable UUID id, Fields in, Actor actor) {
        var volunteer = find(id, actor);
        var purpose = in.text("purpose", 100);
        if (in.ok() && volunteer.healthSince() == null) {
            in.refuse("purpose", "corps.finding.no-health");
        }
        if (!in.ok()) {
            return page(in, volunteer, actor, null);
        }
        health.open(actor, volunteer.person(), purpose);
        return Redirect.to("/volunteers/" + id + "/health");
    }

    /** Open for some days to whoever noted a purpose. */
    @GetMapping("/volunteers/{id}/health")
    MemberPage health(@PathVariable UUID id, Fields in, Actor actor) {
        var volunteer = find(id, actor);
        var words = health.read(actor, volunteer.person()).orElseThrow(() -> Refusal.tooLate("corps.refused.health-purpose"));
        return page(in, volunteer, actor, words);
    }

    /** B8: the paper of a guardian, noted by a leader who holds it in the hand. */
    @PostMapping("/volunteers/{id}/guardian-paper")
    Answer paper(@PathVariable UUID id, Fields in, Actor actor) {
        var volunteer = find(id, actor);
        if (!in.ticked("paper")) {
            in.refuse("paper", "corps.finding.guardian-paper");
        }
        if (volunteer.guardian() == null) {
            in.refuse("paper", "corps.finding.guardian-first");
        }
        if (volunteer.guardian() == null || !in.ok()) {
            return page(in, volunteer, actor, null);
        }
        guardians.consent(actor, volunteer.guardian(), volunteer.person());
        return Redirect.to("/volunteers/" + id).saying("corps.done.guardian-paper");
    }
}
