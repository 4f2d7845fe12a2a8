package org.yicai.activity.insurance;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.ActivityAccess;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Who is insured: the list of a policy for whoever pays and for auditors, and one's own insurance for everybody. */
@Controller
class InsuredController {

    private final Policies policies;
    private final Insureds insureds;
    private final PolicyForm form;
    private final ActivityAccess access;

    InsuredController(Policies policies, Insureds insureds, PolicyForm form, ActivityAccess access) {
        this.policies = policies;
        this.insureds = insureds;
        this.form = form;
        this.access = access;
    }

    @GetMapping("/my/insurance")
    MyInsurancePage mine(Actor actor) {
        return new MyInsurancePage(insureds.mine(actor));
    }

    @GetMapping("/policies/{id}")
    PolicyPage show(@PathVariable UUID id, Fields in, Actor actor) {
        var seen = access.insuranceSeenBy(actor);
        var policy = policies.get(actor, seen, id);
        return new PolicyPage(in, policy, insureds.of(policy), seen != null);
    }

    @PostMapping("/policies/{id}/insured")
    Answer add(@PathVariable UUID id, Fields in, Actor actor) {
        var policy = policies.get(actor, access.requireInsure(actor), id);
        var people = form.people(in);
        if (in.ok() && policy.everybody()) {
            in.refuse("insured_names", "activity.finding.insured-all");
        }
        if (!in.ok()) {
            return show(id, in, actor);
        }
        insureds.add(actor, policy, people);
        return Redirect.to("/policies/" + id).saying("activity.done.insured");
    }

    @PostMapping("/policies/{id}/insured/withdrawals")
    Answer strike(@PathVariable UUID id, Fields in, Actor actor) {
        var policy = policies.get(actor, access.requireInsure(actor), id);
        var line = in.id("insured");
        if (line == null) {
            return show(id, in, actor);
        }
        insureds.strike(actor, policy, line);
        return Redirect.to("/policies/" + id).saying("activity.done.insured-struck");
    }
}
