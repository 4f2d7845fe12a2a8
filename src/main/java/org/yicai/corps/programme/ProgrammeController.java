package org.yicai.corps.programme;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.need.Topic;
import org.yicai.party.Notices;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** The menu of the corps: volunteers have ideas, leaders try them for a season, and each season decides what stays. */
@Controller
class ProgrammeController {

    private static final int SENTENCE = 200;
    private final Programmes programmes;
    private final Ideas ideas;
    private final CorpsAccess access;
    private final Notices notices;

    ProgrammeController(Programmes programmes, Ideas ideas, CorpsAccess access, Notices notices) {
        this.programmes = programmes;
        this.ideas = ideas;
        this.access = access;
        this.notices = notices;
    }

    enum Word {
        YES,
        NO
    }

    @OpenToAll
    @GetMapping("/programmes")
    ProgrammesPage show(Fields in, Actor actor) {
        return page(in, actor, programmes.menu(actor));
    }

    private ProgrammesPage page(Fields in, Actor actor, Menu menu) {
        return new ProgrammesPage(in, menu, programmes.season(), leads(actor, menu.corps()), actor);
    }

    private boolean leads(Actor actor, List<Menu.Named> corps) {
        return !corps.isEmpty() && access.leadsCorps(actor, new OrganisationId(corps.getFirst().id()));
    }

    /** @throws Refusal (403): O32, the leaders of the corps decide what it offers */
    private void requireLead(Actor actor, List<Menu.Named> corps) {
        if (!leads(actor, corps)) {
            throw Refusal.forbidden("corps.refused.programme-lead");
        }
    }

    @PostMapping("/programmes/ideas")
    Answer say(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
        var title = in.text("title", 30);
        var words = in.text("words", SENTENCE);
        var topic = in.choice("topic", Topic.class);
        if (topic == null || !in.ok()) {
            return page(in, actor, programmes.menu(actor));
        }
        ideas.say(actor, title, words, topic);
        return Redirect.to("/programmes").saying("corps.done.idea-said");
    }

    @GetMapping("/programmes/ideas/{id}")
    IdeaPage idea(@PathVariable UUID id, Fields in, Actor actor) {
        var menu = programmes.menu(actor);
        requireLead(actor, menu.corps());
        return new IdeaPage(in, ideas.get(actor, id), menu.teams());
    }

    /** O34: by another hand than the one who had it, and a no has a reason. */
    @PostMapping("/programmes/ideas/{id}/answer")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var menu = programmes.menu(actor);
        requireLead(actor, menu.corps());
        var idea = ideas.get(actor, id);
        var word = in.choice("word", Word.class);
        var reason = in.text("reason", SENTENCE);
        if (actor.isPerson(idea.person())) {
            in.refuse("word", "corps.finding.idea-own");
        }
        var plan = word == Word.YES ? plan(in, menu, idea.title(), idea.words(), idea.topic()) : null;
        if (word == null || !in.ok()) {
            return new IdeaPage(in, idea, menu.teams());
        }
        ideas.answer(actor, id, plan != null, reason);
        if (plan != null && !programmes.open(actor, plan, id)) {
            in.refuse("audience", "corps.finding.programme-title");
            return new IdeaPage(in, idea, menu.teams());
        }
        notices.tell(actor.subdistrict(), Notices.To.person(idea.person().value()), Notices.Kind.ANSWER, plan == null ? "corps.news.idea-no" : "corps.news.idea-yes", idea.title(), reason);
        return Redirect.to("/programmes").saying("corps.done.idea-answered");
    }

    private Programmes.Plan plan(Fields in, Menu menu, String title, String what, @Nullable Topic topic) {
        var audience = in.text("audience", 60);
        var standard = in.text("standard", SENTENCE);
        var seasons = Arrays.stream(Programme.Season.values()).filter(each -> in.chosen("seasons", each)).map(Enum::name).toList();
        var team = in.optionalId("team");
        if (seasons.isEmpty()) {
            in.refuse("seasons", "corps.finding.programme-seasons");
        }
        if (team != null && menu.teams().stream().noneMatch(each -> each.id().equals(team))) {
            in.refuse("team", "web.finding.choice");
        }
        return new Programmes.Plan(title, what, topic == null ? Topic.OTHER : topic, audience, seasons, team, standard);
    }

    /** What the leaders themselves put on the menu begins as a trial too. */
    @PostMapping("/programmes")
    Answer open(Fields in, Actor actor) {
        var menu = programmes.menu(actor);
        requireLead(actor, menu.corps());
        var title = in.text("programme", 30);
        var what = in.text("what", SENTENCE);
        var topic = in.choice("about", Topic.class);
        var plan = plan(in, menu, title, what, topic);
        if (in.ok() && !programmes.open(actor, plan, null)) {
            in.refuse("programme", "corps.finding.programme-title");
        }
        return in.ok() ? Redirect.to("/programmes").saying("corps.done.programme-opened") : page(in, actor, menu);
    }

    @OpenToAll
    @GetMapping("/programmes/{id}")
    ProgrammePage one(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, actor, programmes.get(actor.subdistrict(), id));
    }

    private ProgrammePage page(Fields in, Actor actor, Reviewed it) {
        var leads = leads(actor, it.corps());
        var team = it.one().teamId();
        var mayPlan = it.one().stage() != Programme.Stage.RETIRED && (leads || (team == null ? actor.is(Role.VOLUNTEER_LEADER) : actor.is(Role.VOLUNTEER_LEADER, new OrganisationId(team))));
        return new ProgrammePage(in, it, programmes.season(), leads, mayPlan);
    }

    /** O33: once a season, with a reason; whatever changes says how it shall be from now on. */
    @PostMapping("/programmes/{id}/reviews")
    Answer review(@PathVariable UUID id, Fields in, Actor actor) {
        var it = programmes.get(actor.subdistrict(), id);
        requireLead(actor, it.corps());
        var verdict = in.choice("decision", Programme.Verdict.class);
        var reason = in.text("reason", SENTENCE);
        var standard = verdict == Programme.Verdict.CHANGE ? in.text("standard", SENTENCE) : it.one().standard();
        if (verdict == Programme.Verdict.CHANGE && standard.equals(it.one().standard())) {
            in.refuse("standard", "corps.finding.programme-same");
        }
        if (verdict == null || !in.ok()) {
            return page(in, actor, it);
        }
        programmes.review(actor, it, verdict, reason, standard);
        return Redirect.to("/programmes/" + id).saying("corps.done.programme-reviewed");
    }

    /** O36: one thing a season, from each contractor with a running contract. */
    @PostMapping("/programmes/gifts")
    Answer promise(Fields in, Actor actor) {
        actor.require(Role.CONTRACTOR);
        var menu = programmes.menu(actor);
        var kind = in.choice("kind", Menu.Kind.class);
        var words = in.text("gift", SENTENCE);
        var mine = menu.due().stream().filter(each -> actor.is(Role.CONTRACTOR, new OrganisationId(each.id()))).findFirst().orElse(null);
        if (mine == null) {
            in.refuse("kind", "corps.finding.giving-none");
        }
        if (kind == null || mine == null || !in.ok()) {
            return page(in, actor, menu);
        }
        if (!ideas.promise(actor, mine.id(), kind, words)) {
            throw Refusal.tooLate("corps.finding.giving-none");
        }
        return Redirect.to("/programmes").saying("corps.done.giving-promised");
    }

    /** That it was given is noted by the leaders of the corps, not by the giver. */
    @PostMapping("/programmes/gifts/{id}/giving")
    Answer give(@PathVariable UUID id, Actor actor) {
        requireLead(actor, programmes.menu(actor).corps());
        ideas.given(actor, id);
        return Redirect.to("/programmes").saying("corps.done.giving-given");
    }
}
