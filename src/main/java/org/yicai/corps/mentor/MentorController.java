package org.yicai.corps.mentor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.party.Notices;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Who is willing to accompany others, asks of those who look for somebody, and proposals of leaders. */
@Controller
class MentorController {

    static final int LENGTH = 200;
    private final Mentors mentors;
    private final Pairs pairs;
    private final LocalWays ways;
    private final Places places;
    private final Notices notices;

    MentorController(Mentors mentors, Pairs pairs, LocalWays ways, Places places, Notices notices) {
        this.mentors = mentors;
        this.pairs = pairs;
        this.ways = ways;
        this.places = places;
        this.notices = notices;
    }

    @GetMapping("/mentors")
    MentorsPage show(Fields in, Actor actor) {
        var wanted = in.typed("person").isEmpty() ? null : in.optionalId("person");
        return page(in, actor, actor.is(Role.VOLUNTEER_LEADER) && wanted != null ? find(actor, wanted) : null);
    }

    private MentorsPage page(Fields in, Actor actor, Mentors.@Nullable Facts newcomer) {
        var here = actor.subdistrict();
        var leads = actor.is(Role.VOLUNTEER_LEADER);
        return new MentorsPage(in, mentors.willing(here), pairs.rows(actor, leads), find(actor, actor.requirePerson().value()), newcomer, leads, ways.number(here, Way.MENTEES_MOST), places.today());
    }

    private Mentors.Facts find(Actor actor, UUID person) {
        return mentors.of(actor.subdistrict(), new PersonId(person)).orElseThrow(Missing::new);
    }

    /** N10: a core volunteer or above, of age, who said so. */
    @PostMapping("/mentors")
    Answer offer(Fields in, Actor actor) {
        var me = find(actor, actor.requirePerson().value());
        var stretch = in.choice("stretch", Stretch.class);
        var words = in.text("words", LENGTH);
        if (!me.experienced() || me.minor(places.today())) {
            in.refuse("", "corps.finding.mentor-experience");
        } else if (stretch != null && in.ok() && !mentors.isWilling(actor, stretch, words)) {
            in.refuse("", "corps.finding.mentor-known");
        }
        return in.ok() ? Redirect.to("/mentors").saying("corps.done.mentor-willing") : page(in, actor, null);
    }

    @PostMapping("/mentors/rest")
    Answer rest(Actor actor) {
        actor.requirePerson();
        mentors.rest(actor);
        return Redirect.to("/mentors").saying("corps.done.mentor-rests");
    }

    /** N11: a mentor with room; N12: who belongs to the corps and has none, one at a time. */
    @PostMapping("/mentors/asks")
    Answer ask(Fields in, Actor actor) {
        var me = find(actor, actor.requirePerson().value());
        var mentor = in.id("mentor");
        var stretch = in.choice("stretch", Stretch.class);
        var aim = in.text("aim", LENGTH);
        judge(in, actor, me, mentor);
        if (mentor == null || stretch == null || !in.ok()) {
            return page(in, actor, null);
        }
        var id = pairs.ask(actor, new PersonId(mentor), me.person(), stretch, aim);
        if (id.isEmpty()) {
            in.refuse("", "corps.finding.mentor-one");
            return page(in, actor, null);
        }
        notices.tell(actor.subdistrict(), Notices.To.person(mentor), Notices.Kind.ANSWER, "corps.news.mentor-asked", actor.name());
        return Redirect.to("/mentors/" + id.get()).saying("corps.done.mentor-asked");
    }

    private void judge(Fields in, Actor actor, Mentors.Facts mentee, @Nullable UUID mentor) {
        var most = ways.number(actor.subdistrict(), Way.MENTEES_MOST);
        var found = mentors.willing(actor.subdistrict()).stream().filter(each -> each.person().value().equals(mentor)).findFirst();
        if (!mentee.member()) {
            in.refuse("", "corps.finding.mentor-member");
        } else if (mentee.taken()) {
            in.refuse("", "corps.finding.mentor-one");
        } else if (mentee.person().value().equals(mentor)) {
            in.refuse("mentor", "corps.finding.mentor-self");
        } else if (mentor != null && found.isEmpty()) {
            in.refuse("mentor", "corps.finding.mentor-gone");
        } else if (found.filter(each -> each.full(most)).isPresent()) {
            in.refuse("mentor", "corps.finding.mentor-full", most);
        }
    }

    /** A leader thinks of two who would suit each other; nothing begins before both said yes. */
    @PostMapping("/mentors/proposals")
    Answer propose(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        var person = in.id("person");
        var mentee = person == null ? null : mentors.of(actor.subdistrict(), new PersonId(person)).orElse(null);
        var mentor = in.id("mentor");
        var stretch = in.choice("stretch", Stretch.class);
        if (person != null && (mentee == null || !mentee.member())) {
            in.refuse("person", "web.finding.choice");
            mentee = null;
        }
        if (mentee != null && actor.isPerson(mentee.person())) {
            in.refuse("person", "corps.finding.mentor-ask");
        } else if (mentee != null) {
            judge(in, actor, mentee, mentor);
        }
        if (mentee == null || mentor == null || stretch == null || !in.ok()) {
            return page(in, actor, mentee);
        }
        if (pairs.ask(actor, new PersonId(mentor), mentee.person(), stretch, null).isEmpty()) {
            in.refuse("", "corps.finding.mentor-one");
            return page(in, actor, mentee);
        }
        var name = mentors.willing(actor.subdistrict()).stream().filter(each -> each.person().value().equals(mentor)).map(Mentor::name).findFirst().orElse("");
        notices.tell(actor.subdistrict(), Notices.To.person(mentee.person().value()), Notices.Kind.ANSWER, "corps.news.mentor-proposed", actor.name(), name);
        if (!actor.isPerson(new PersonId(mentor))) {
            notices.tell(actor.subdistrict(), Notices.To.person(mentor), Notices.Kind.ANSWER, "corps.news.mentor-wanted", actor.name(), mentee.name());
        }
        return Redirect.to("/mentors").saying("corps.done.mentor-proposed");
    }
}
