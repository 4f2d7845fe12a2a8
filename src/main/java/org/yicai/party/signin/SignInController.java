package org.yicai.party.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.party.People;
import org.yicai.party.Phone;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;
import org.yicai.web.Words;

/** Signing in and out. Nobody needs this to voice a need or to follow one. */
@Controller
class SignInController {

    private final SignIns signIns;
    private final Entrance entrance;
    private final People people;
    private final Words words;
    private final boolean demo;

    SignInController(SignIns signIns, Entrance entrance, People people, Words words, @Value("${yicai.demo:false}") boolean demo) {
        this.signIns = signIns;
        this.entrance = entrance;
        this.people = people;
        this.words = words;
        this.demo = demo;
    }

    @OpenToAll
    @GetMapping("/sign-in")
    SignInPage ask(Fields in) {
        return new SignInPage(in, demo);
    }

    @OpenToAll
    @PostMapping("/sign-in")
    Answer byPassword(Fields in, HttpServletRequest request, HttpServletResponse response) {
        var phone = in.text("phone", 20);
        var password = in.text("password", 200);
        if (in.ok()) {
            var outcome = signIns.byPassword(Phone.read(phone), password);
            if (outcome.person() != null) {
                return entrance.enter(outcome.person(), Sessions.STAFF, in.typed("to"), request, response);
            }
            in.refuse(outcome.finding());
        }
        return new SignInPage(in, demo);
    }

    @OpenToAll
    @PostMapping("/sign-in/code")
    Answer sendCode(Fields in, Actor actor) {
        var phone = phone(in);
        if (in.ok()) {
            signIns.sendCode(actor.subdistrict(), phone).ifPresent(in::refuse);
        }
        return in.ok() ? Redirect.to("/sign-in/code?phone=" + phone + "&to=" + own(in)) : new SignInPage(in, demo);
    }

    @OpenToAll
    @GetMapping("/sign-in/code")
    CodePage askForCode(Fields in) {
        return new CodePage(in, demo);
    }

    @OpenToAll
    @PostMapping("/sign-in/check")
    Answer byCode(Fields in, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var phone = phone(in);
        var code = in.text("code", 6);
        if (in.ok() && !signIns.codeFits(phone, code)) {
            in.refuse("code", "party.finding.code");
        }
        if (!in.ok()) {
            return new CodePage(in, demo);
        }
        var person = people.withPhone(phone).orElseGet(() -> people.register(actor, words.say("zh", "party.new-neighbour", phone.substring(7)), phone, null));
        return entrance.enter(person, Sessions.RESIDENT, in.typed("to"), request, response);
    }

    @PostMapping("/sign-out")
    Redirect leave(HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(request, response);
        // the pages and taps that the phone kept for the door are nobody else's
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return Redirect.to("/");
    }

    private static String phone(Fields in) {
        var phone = Phone.read(in.text("phone", 20));
        if (phone == null) {
            in.refuse("phone", "party.finding.phone");
            return "";
        }
        return phone;
    }

    private static String own(Fields in) {
        return Redirect.own(in.typed("to"), "/work");
    }
}
