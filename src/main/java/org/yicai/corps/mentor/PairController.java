package org.yicai.corps.mentor;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.profile.Wards;
import org.yicai.kernel.Actor;
import org.yicai.party.Notices;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** What the two of a pair do: say yes, note that they met, end it, leave a word. Nobody else finds the page. */
@Controller
class PairController {

    private final Pairs pairs;
    private final Wards wards;
    private final LocalWays ways;
    private final Places places;
    private final Notices notices;

    PairController(Pairs pairs, Wards wards, LocalWays ways, Places places, Notices notices) {
        this.pairs = pairs;
        this.wards = wards;
        this.ways = ways;
        this.places = places;
        this.notices = notices;
    }

    enum Word {
        YES,
        END
    }

    @GetMapping("/mentors/{id}")
    PairPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, pairs.get(actor, id), actor);
    }

    private PairPage page(Fields in, Pair pair, Actor actor) {
        return new PairPage(in, pair, pairs.meetings(pair), actor, places.today());
    }

    /** N11: as many as the place allows; N13: both say yes, the mentee with an aim. Either ends it without a reason. */
    @PostMapping("/mentors/{id}/answer")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var pair = pairs.get(actor, id);
        var word = in.choice("word", Word.class);
        var yes = word == Word.YES;
        var aim = yes && !pair.isMentor(actor) ? in.text("aim", MentorController.LENGTH) : null;
        var most = ways.number(actor.subdistrict(), Way.MENTEES_MOST);
        if (yes && in.ok() && !pairs.agree(actor, pair, aim, most)) {
            in.refuse("word", "corps.finding.mentor-full", most);
        }
        if (word == null || !in.ok()) {
            return page(in, pair, actor);
        }
        if (!yes) {
            pairs.end(actor, pair);
            tell(actor, pair, pair.beganAt() == null ? "corps.news.mentor-no" : "corps.news.mentor-ended");
            return Redirect.to("/mentors/" + id).saying("corps.done.mentor-ended");
        }
        if ((pair.isMentor(actor) ? pair.menteeYesAt() : pair.mentorYesAt()) != null) {
            tell(actor, pair, "corps.news.mentor-begins");
            wards.tellGuardian(actor.subdistrict(), pair.mentee(), "corps.news.mentor-guardian", pair.menteeName(), pair.mentorName());
        }
        return Redirect.to("/mentors/" + id).saying("corps.done.mentor-yes");
    }

    private void tell(Actor actor, Pair pair, String key) {
        notices.tell(actor.subdistrict(), Notices.To.person(pair.other(actor).value()), Notices.Kind.ANSWER, key, actor.name());
    }

    /** N14: a day since it was asked for, not after today, while it runs. */
    @PostMapping("/mentors/{id}/meetings")
    Answer met(@PathVariable UUID id, Fields in, Actor actor) {
        var pair = pairs.get(actor, id);
        var day = in.date("met_on");
        var words = in.text("words", MentorController.LENGTH);
        if (!pair.runs()) {
            in.refuse("", "corps.finding.mentor-not-running");
        } else if (in.ok() && (day.isAfter(places.today()) || day.isBefore(pair.askedAt().atZone(places.zone()).toLocalDate()))) {
            in.refuse("met_on", "corps.finding.mentor-day");
        }
        if (!in.ok()) {
            return page(in, pair, actor);
        }
        pairs.met(actor, pair, day, words);
        return Redirect.to("/mentors/" + id).saying("corps.done.mentor-met");
    }

    @PostMapping("/mentors/{id}/farewell")
    Answer leaveWord(@PathVariable UUID id, Fields in, Actor actor) {
        var pair = pairs.get(actor, id);
        var words = in.text("farewell", MentorController.LENGTH);
        if (!pair.wordless(actor)) {
            in.refuse("", "corps.finding.mentor-word");
        }
        if (!in.ok()) {
            return page(in, pair, actor);
        }
        pairs.leaveWord(actor, pair, words);
        return Redirect.to("/mentors/" + id).saying("corps.done.mentor-word");
    }
}
