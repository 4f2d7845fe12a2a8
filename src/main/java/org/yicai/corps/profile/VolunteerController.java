package org.yicai.corps.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Community;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Joining the corps by a pledge, one's own profile, a pause and the way back. Nobody asks for an identity here. */
@Controller
class VolunteerController {

    private static final int YOUNGEST = 6;
    private final Volunteers volunteers;
    private final VolunteerPages pages;
    private final Places places;
    private final ComingOfAge comingOfAge;

    VolunteerController(Volunteers volunteers, VolunteerPages pages, Places places, ComingOfAge comingOfAge) {
        this.volunteers = volunteers;
        this.pages = pages;
        this.places = places;
        this.comingOfAge = comingOfAge;
    }

    enum Word {
        YES,
        NO
    }

    @GetMapping("/volunteer")
    VolunteerPage show(Fields in, Actor actor) {
        return pages.of(in, actor);
    }

    /** B1: the pledge is read; B2: the age is asked only as "under 18?", with the birth date when yes. */
    @PostMapping("/volunteer/pledge")
    Answer pledge(Fields in, Actor actor) {
        actor.requirePerson();
        if (!in.ticked("pledge")) {
            in.refuse("pledge", "corps.finding.pledge");
        }
        var young = in.choice("under_18", Word.class);
        var born = young == Word.YES ? born(in) : null;
        if (!in.ok()) {
            return pages.of(in, actor);
        }
        volunteers.pledge(actor, born);
        return Redirect.to("/volunteer").saying(born == null ? "corps.done.pledged" : "corps.done.pledged-minor");
    }

    private @Nullable LocalDate born(Fields in) {
        var born = in.date("born");
        var today = places.today();
        if (in.finding("born") == null && !born.plusYears(Volunteer.OF_AGE).isAfter(today)) {
            in.refuse("born", "corps.finding.of-age");
        } else if (in.finding("born") == null && born.plusYears(YOUNGEST).isAfter(today)) {
            in.refuse("born", "corps.finding.too-young", YOUNGEST);
        }
        return in.finding("born") == null ? born : null;
    }

    @PostMapping("/volunteer/profile")
    Answer change(Fields in, Actor actor) {
        var mine = volunteers.require(actor);
        var wishes = in.optional("wishes", 300);
        var external = in.optional("external", 30);
        if (!external.matches("[0-9A-Za-z-]*")) {
            in.refuse("external", "corps.finding.external");
        }
        if (!in.ok()) {
            return pages.of(in, actor);
        }
        var communities = places.communities(actor.subdistrict()).stream().map(Community::id).filter(each -> in.chosen("communities", each)).map(each -> each.value()).toList();
        volunteers.change(actor, mine, new Volunteers.Words(chosen(in, "skills", Vocabulary.SKILLS.stream().map(Vocabulary.Word::code).toList()),
                chosen(in, "languages", Vocabulary.LANGUAGES.stream().map(Vocabulary.Word::code).toList()), chosen(in, "times", VolunteerPage.times()), List.<UUID>copyOf(communities), wishes, external));
        return Redirect.to("/volunteer").saying("corps.done.profile");
    }

    private static List<String> chosen(Fields in, String field, List<String> all) {
        return all.stream().filter(each -> in.chosen(field, each)).toList();
    }

    @PostMapping("/volunteer/pause")
    Answer pause(Fields in, Actor actor) {
        var mine = volunteers.require(actor);
        var until = in.typed("until").isBlank() ? null : in.date("until");
        if (until != null && in.ok() && until.isBefore(places.today())) {
            in.refuse("until", "corps.finding.pause-past");
        }
        if (!in.ok()) {
            return pages.of(in, actor);
        }
        volunteers.pause(actor, mine, until);
        return Redirect.to("/volunteer").saying("corps.done.paused");
    }

    /** B12: of age. The birth date and the guardian go at once; whoever had pledged and waited for a guardian belongs to the corps by the own word now. */
    @PostMapping("/volunteer/of-age")
    Answer comeOfAge(Actor actor) {
        var mine = volunteers.require(actor);
        if (!comingOfAge.erase(actor, mine)) {
            throw Refusal.tooLate("corps.refused.of-age");
        }
        volunteers.belong(actor);
        return Redirect.to("/volunteer").saying("corps.done.of-age");
    }

    @PostMapping("/volunteer/return")
    Answer comeBack(Actor actor) {
        volunteers.comeBack(actor, volunteers.require(actor));
        return Redirect.to("/volunteer").saying("corps.done.returned");
    }
}
