package org.yicai.project.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Council;
import org.yicai.council.CouncilDays;
import org.yicai.council.ItemKind;
import org.yicai.council.Submission;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.need.Referrals;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.project.Project;
import org.yicai.project.work.Dealings;
import org.yicai.web.Words;

/** Half-way: a project on its way passes by public notice, one that is behind goes to the committee. */
@Component
class MidTerm {

    private static final String LANGUAGE = "zh";
    private static final int LENGTH = 600;
    private static final int ANSWER = 120;
    private final JdbcClient sql;
    private final Council council;
    private final CouncilDays days;
    private final LocalWays ways;
    private final Referrals referrals;
    private final Dealings dealings;
    private final Words words;

    // seven: the term, the committee, its days, what counts as behind, what is delivered, what the contractor said of itself, and the words of the notice
    MidTerm(JdbcClient sql, Council council, CouncilDays days, LocalWays ways, Referrals referrals, Dealings dealings, Words words) {
        this.sql = sql;
        this.council = council;
        this.days = days;
        this.ways = ways;
        this.referrals = referrals;
        this.dealings = dealings;
        this.words = words;
    }

    /**
     * How far a project is.
     *
     * @param done hundredths of its promises that are confirmed, each promise weighing the same
     * @param due hundredths of its time that have passed
     */
    record Track(int done, int due) {

        int behind() {
            return Math.max(0, due - done);
        }
    }

    private record Term(LocalDate from, LocalDate until) {}

    Track track(Actor actor, Project project) {
        var term = sql.sql("select starts_on as \"from\", ends_on as until from project.published_contract where project = :id").param("id", project.id().value()).query(Term.class).single();
        var today = days.today();
        var delivered = referrals.running(actor.subdistrict(), LocalDate.EPOCH).stream().filter(each -> each.project().equals(project.id().value())).toList();
        int done = (int) delivered.stream().mapToInt(each -> Math.min(100, 100 * each.confirmed() / each.promised())).average().orElse(0);
        var whole = ChronoUnit.DAYS.between(term.from, term.until) + 1;
        var passed = Math.max(0, ChronoUnit.DAYS.between(term.from, today) + 1);
        return new Track(done, (int) Math.min(100, 100 * passed / whole));
    }

    /**
     * Gives the public notice; without an objection the project has passed mid-term on the day after its last.
     *
     * @return G13: what keeps it from passing by notice; nothing has happened then
     */
    List<Finding> notice(Actor actor, Project project) {
        var track = track(actor, project);
        var most = ways.number(actor.subdistrict(), Way.OFF_TRACK_PERCENT);
        if (track.behind() > most) {
            return List.of(Finding.at("mid_term", "project.finding.off-track", track.done(), track.due(), most));
        }
        council.giveNotice(actor, submission(project, track), days.noticeUntil(actor.subdistrict()));
        return List.of();
    }

    /** Hands the project to the committee, on its way or not. */
    void handIn(Actor actor, Project project) {
        council.submit(actor, submission(project, track(actor, project)));
    }

    /** The three answers of then, each cut to 120 characters, so that they can be held against what was done; "" for a contractor that was not asked. */
    private String said(Project project) {
        return dealings.of(project.id()).filter(each -> each.whyUs() != null && !each.whyUs().isEmpty())
                .map(each -> "\n" + words.say(LANGUAGE, "project.paper.answers", Words.cut(each.whyUs(), ANSWER), Words.cut(each.able(), ANSWER), Words.cut(each.well(), ANSWER),
                        each.interests().isEmpty() ? words.say(LANGUAGE, "project.interests.none") : Words.cut(each.interests(), ANSWER)))
                .orElse("");
    }

    private Submission submission(Project project, Track track) {
        var paper = Words.cut(words.say(LANGUAGE, "project.paper.mid-term", project.contractorName(), track.done, track.due) + said(project), LENGTH);
        return new Submission(project.id().value(), ItemKind.MID_TERM, project.branch(), project.title(), paper, "/projects/" + project.id(), false);
    }
}
