package org.yicai.supervision.question;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.ProjectId;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A member of the committee, a leader or an official asks about a project or one of its activities. */
@Controller
class AskController {

    private final Questions questions;
    private final Asking asking;
    private final JdbcClient sql;
    private final Places places;
    private final QuestionAccess access;

    AskController(Questions questions, Asking asking, JdbcClient sql, Places places, QuestionAccess access) {
        this.questions = questions;
        this.asking = asking;
        this.sql = sql;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/projects/{id}/questions")
    Answer list(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, actor, new ProjectId(id));
    }

    @PostMapping("/projects/{id}/questions")
    Answer ask(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireAsk(actor);
        var page = page(in, actor, new ProjectId(id));
        var words = in.text("question_words", 300);
        var record = in.optionalId("record");
        if (record != null && page.records().stream().noneMatch(each -> each.id().equals(record))) {
            in.refuse("record", "supervision.finding.record");
        }
        if (!in.ok()) {
            return page;
        }
        return Redirect.to("/questions/" + asking.ask(actor, page.project().value(), record, words)).saying("supervision.done.asked");
    }

    private ProjectQuestionsPage page(Fields in, Actor actor, ProjectId project) {
        if (!access.mayList(actor)) {
            access.requireContractor(actor);
        }
        var whose = questions.whose(project);
        access.requireSee(actor, whose.contractor());
        return new ProjectQuestionsPage(in, project, whose.title(), questions.of(project), access.mayAsk(actor), access.mayAsk(actor) ? records(project) : List.of());
    }

    private List<ProjectQuestionsPage.Recorded> records(ProjectId project) {
        return sql.sql("""
                select r.id, d.title, (d.starts_at at time zone :zone)::date as day, r.quantity from activity.published_result r join activity.published_date d on d.id = r.id
                 where r.project = :project and r.cancelled_at is null order by d.starts_at desc limit 100
                """).param("project", project.value()).param("zone", places.zone().getId()).query(ProjectQuestionsPage.Recorded.class).list();
    }
}
