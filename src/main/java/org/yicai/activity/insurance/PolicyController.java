package org.yicai.activity.insurance;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.ActivityAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.party.Organisations;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Option;
import org.yicai.web.Picture;
import org.yicai.web.Redirect;

/** Whoever uses volunteers says how they are insured, and when that ends. */
@Controller
class PolicyController {

    private final Policies policies;
    private final PolicyForm form;
    private final Insurance insurance;
    private final Organisations organisations;
    private final ActivityAccess access;
    private final Places places;

    // six: the register, its form, and whom an ending shuts out
    PolicyController(Policies policies, PolicyForm form, Insurance insurance, Organisations organisations, ActivityAccess access, Places places) {
        this.policies = policies;
        this.form = form;
        this.insurance = insurance;
        this.organisations = organisations;
        this.access = access;
        this.places = places;
    }

    @GetMapping("/policies")
    PoliciesPage list(Fields in, Actor actor) {
        return page(in, actor);
    }

    @PostMapping("/policies")
    Answer create(Fields in, Actor actor) {
        var own = access.requireInsure(actor);
        var fresh = form.read(in, actor, own);
        var opened = fresh == null ? OptionalInt.empty() : policies.note(actor, fresh);
        if (in.ok() && opened.isEmpty()) {
            in.refuse("policy_number", "activity.finding.policy-known");
        }
        return in.ok() ? Redirect.to("/policies").saying(opened.getAsInt() > 0 ? "activity.done.policy-opened" : "activity.done.policy") : page(in, actor);
    }

    @PostMapping("/policies/{id}/ending")
    Answer end(@PathVariable UUID id, Fields in, Actor actor) {
        var policy = policies.hold(actor, access.requireInsure(actor), id);
        var last = form.last(in, policy);
        var because = in.text("cut_because", 200);
        if (!in.ok()) {
            return page(in, actor);
        }
        int shut = insurance.cut(actor, policy, form.morning(last.plusDays(1)), because);
        return Redirect.to("/policies").saying(shut > 0 ? "activity.done.policy-shut" : "activity.done.policy-cut");
    }

    @GetMapping("/policies/{id}/paper")
    Picture paper(@PathVariable UUID id, Actor actor) {
        var print = policies.paper(policies.get(actor, access.insuranceSeenBy(actor), id).id()).orElseThrow(Missing::new);
        return new Picture("image/jpeg", "policy.jpg", print.bytes(), print.tag(), false);
    }

    private PoliciesPage page(Fields in, Actor actor) {
        @Nullable Collection<OrganisationId> seen = access.insuranceSeenBy(actor);
        var own = seen == null ? Set.<OrganisationId>of() : seen;
        var names = own.stream().flatMap(each -> organisations.find(actor.subdistrict(), each.value()).stream()).map(each -> Option.of(each.id(), each.name())).toList();
        if (names.size() == 1) {
            in.with("organisation", names.getFirst().value());
        }
        return new PoliciesPage(in, policies.of(actor, seen), policies.uncovered(actor, seen), names, own.isEmpty() ? List.of() : policies.coming(actor, own), places.today());
    }
}
