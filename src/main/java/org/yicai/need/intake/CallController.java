package org.yicai.need.intake;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Actor.Appointed;
import org.yicai.need.Clients;
import org.yicai.need.Consent;
import org.yicai.need.Intake;
import org.yicai.need.NeedAccess;
import org.yicai.need.Needs;
import org.yicai.need.Stage;
import org.yicai.place.Places;
import org.yicai.party.Phone;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Notes what somebody said on the telephone, read back to them; an answer that is at hand is given at once. */
@Controller
class CallController {

    private final Intake intake;
    private final VoiceForm form;
    private final Clients clients;
    private final Needs needs;
    private final Places places;
    private final NeedAccess access;

    // six: what is read, where it goes, who rang up, and the answer
    CallController(Intake intake, VoiceForm form, Clients clients, Needs needs, Places places, NeedAccess access) {
        this.intake = intake;
        this.form = form;
        this.clients = clients;
        this.needs = needs;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/needs/call")
    CallPage ask(Fields in, Actor actor) {
        access.requireNote(actor);
        actor.appointments().stream().map(Appointed::community).filter(each -> each != null).findFirst().ifPresent(each -> in.with("community", each.value()));
        return page(in, actor);
    }

    @PostMapping("/needs/call")
    Answer create(Fields in, Actor actor) {
        access.requireNote(actor);
        var phone = Phone.optional(in);
        var name = in.optional("client_name", 40);
        var answer = access.mayAnswer(actor) ? in.optional("answer", 300) : "";
        var voicing = form.call(in, actor);
        if (!in.ok()) {
            return page(in, actor);
        }
        var need = intake.voice(actor, voicing);
        clients.keep(actor, need, name, phone, Consent.PHONE);
        if (in.ticked("read_back")) {
            clients.readBack(actor, need);
        }
        if (!answer.isEmpty()) {
            needs.move(actor, need.id(), Stage.ANSWERED, answer);
        }
        return Redirect.to("/needs/" + need.receipt()).saying(answer.isEmpty() ? "need.done.called" : "need.done.called-answered");
    }

    private CallPage page(Fields in, Actor actor) {
        return new CallPage(in, places.communities(actor.subdistrict()), access.mayAnswer(actor));
    }
}
