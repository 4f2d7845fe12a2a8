package org.yicai.supervision.question;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Disputes;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.place.Way;
import org.yicai.place.WorkingDays;
import org.yicai.project.ProjectId;
import org.yicai.supervision.Suspicion;

/** Questions and where they stand. Every step is one guarded update and one fact; one question for one thing. */
@Component
class Questions {

    static final String ONE = """
            select q.id, q.subdistrict, q.flag, q.project, p.title as project_title, p.branch, q.activity, d.title as activity_title, d.starts_at as activity_at, r.quantity, e.unit, q.contractor, o.name as contractor_name,
                   q.figures, q.evidence, q.words, q.raised_by, w.name as raised_by_name, q.asked_at, q.due_on, q.stage,
                   (select count(*) from activity.published_word v where v.activity = q.activity and v.was_there)::int as confirmations,
                   (select count(*) from supervision.denial n where n.activity = q.activity)::int as denials
              from supervision.question q
              join project.published_project p on p.id = q.project
              left join activity.published_date d on d.id = q.activity
              left join activity.published_result r on r.id = q.activity
              left join project.published_deliverable e on e.id = d.deliverable
              left join party.published_organisation o on o.id = q.contractor
              left join party.published_person w on w.id = q.raised_by
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final WorkingDays workingDays;
    private final LocalWays ways;
    private final Disputes disputes;

    // seven: the question, its days, and the quantity that waits
    Questions(JdbcClient sql, Journal journal, Clock clock, Places places, WorkingDays workingDays, LocalWays ways, Disputes disputes) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.workingDays = workingDays;
        this.ways = ways;
        this.disputes = disputes;
    }

    /** Whose a project is. */
    record Whose(SubdistrictId subdistrict, @Nullable OrganisationId contractor, String title) {}

    /** @throws Missing when there is no such project in this scope */
    Whose whose(ProjectId project) {
        return sql.sql("select subdistrict, contractor, title from project.published_project where id = :id").param("id", project.value()).query(Whose.class).optional().orElseThrow(Missing::new);
    }

    /** What is to be asked; texts as they are stored. */
    record Draft(String flag, ProjectId project, @Nullable UUID activity, String key, String figures, List<String> evidence, String words) {}

    /**
     * Asks it, with a deadline of working days; where nobody was chosen yet the committee has it at once.
     *
     * @return its id; empty when it was asked before
     */
    Optional<UUID> ask(Actor by, Whose whose, Draft draft) {
        var id = Ids.next(clock.instant());
        var due = whose.contractor == null ? places.today() : workingDays.after(places.today(), ways.number(whose.subdistrict, Way.QUESTION_REPLY_DAYS));
        var evidence = String.join("\n", draft.evidence.stream().filter(each -> each.matches("/(?![/\\\\])[^\\s\\\\]*")).toList());
        var rows = sql.sql("""
                insert into supervision.question (id, subdistrict, flag, key, project, activity, contractor, figures, evidence, words, raised_by, asked_at, due_on, stage)
                values (:id, :subdistrict, :flag, :key, :project, cast(:activity as uuid), cast(:contractor as uuid), :figures, :evidence, :words, cast(:by as uuid), :at, :due, :stage)
                on conflict (subdistrict, key) do nothing
                """)
                .param("id", id).param("subdistrict", whose.subdistrict.value()).param("flag", draft.flag).param("key", draft.key).param("project", draft.project.value()).param("activity", draft.activity)
                .param("contractor", whose.contractor == null ? null : whose.contractor.value()).param("figures", draft.figures).param("evidence", evidence).param("words", draft.words)
                .param("by", by.person() == null ? null : by.person().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("due", due)
                .param("stage", (whose.contractor == null ? QuestionStage.UNANSWERED : QuestionStage.ASKED).name())
                .update();
        if (rows == 0) {
            return Optional.empty();
        }
        journal.append(Fact.first("supervision", "question-asked", id, by).with("flag", draft.flag).with("key", draft.key).with("project", draft.project).with("activity", draft.activity).with("contractor", whose.contractor)
                .with("figures", draft.figures).with("evidence", evidence).with("words", draft.words).with("dueOn", due));
        if (draft.activity != null) {
            disputes.open(by, id, draft.activity);
        }
        return Optional.of(id);
    }

    record Heard(String flag, String figures, QuestionStage stage) {}

    /**
     * Whether flags have nothing to add about an activity, or about the project as a whole: a question of theirs is open, or all of them were heard before.
     *
     * @param activity null for the project as a whole
     */
    boolean heard(ProjectId project, @Nullable UUID activity, Set<String> flags) {
        var before = sql.sql("select flag, figures, stage from supervision.question where project = :project and activity is not distinct from cast(:activity as uuid) and flag <> 'HUMAN'")
                .param("project", project.value()).param("activity", activity).query(Heard.class).list();
        var known = before.stream().flatMap(each -> new Suspicion(each.flag, project.value(), activity, "known", Figure.of(each.figures).stream().collect(Collectors.toMap(Figure::name, Figure::value, (one, other) -> one)), List.of()).flags().stream()).collect(Collectors.toSet());
        return before.stream().anyMatch(each -> each.stage.undecided()) || known.containsAll(flags);
    }

    /** @throws Missing when there is none in this scope */
    Question get(UUID id) {
        return sql.sql(ONE + " where q.id = :id").param("id", id).query(Question.class).optional().orElseThrow(Missing::new);
    }

    /** Those of a project, the latest first; at most 100. */
    List<Question> of(ProjectId project) {
        return sql.sql(ONE + " where q.project = :project order by q.asked_at desc, q.id desc limit 100").param("project", project.value()).query(Question.class).list();
    }

    /**
     * Those of a subdistrict, what waits first, by its day; then the latest.
     *
     * @param contractors null for those of all
     */
    List<Question> all(SubdistrictId subdistrict, @Nullable List<OrganisationId> contractors, int most) {
        return sql.sql(ONE + """
                 where q.subdistrict = :subdistrict and (:all or q.contractor = any (:contractors))
                 order by array_position(array['UNANSWERED', 'ANSWERED', 'ASKED', 'TO_MEND', 'MENDED', 'CLOSED'], q.stage), case when q.stage in ('MENDED', 'CLOSED') then null else q.due_on end, q.asked_at desc limit :most
                """)
                .param("subdistrict", subdistrict.value())
                .param("all", contractors == null)
                .param("contractors", contractors == null ? new UUID[0] : contractors.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(Question.class)
                .list();
    }

    /** What people told in a subdistrict, and what became of it. */
    Trust.TipCounts tips(SubdistrictId subdistrict) {
        return sql.sql(Trust.TIPS_OF + "where t.subdistrict = :subdistrict and t.sent_on < :today").param("subdistrict", subdistrict.value()).param("today", places.today()).query(Trust.TipCounts.class).single();
    }

    /** @throws Refusal (409) when it no longer stands where that is possible */
    void move(UUID id, QuestionStage to) {
        Refusal.unlessChanged(moved(id, to));
    }

    private int moved(UUID id, QuestionStage to) {
        return sql.sql("update supervision.question set stage = :to where id = :id and stage = any (:from)").param("to", to.name()).param("id", id).param("from", to.before()).update();
    }

    /** Those without an answer whose last day is over go to the committee by themselves. @return their ids */
    List<UUID> handOn(SubdistrictId subdistrict) {
        var ids = sql.sql("update supervision.question set stage = 'UNANSWERED' where subdistrict = :subdistrict and stage = 'ASKED' and due_on < :today returning id")
                .param("subdistrict", subdistrict.value()).param("today", places.today()).query(UUID.class).list();
        ids.forEach(each -> journal.append(Fact.of("supervision", "question-handed-on", each, Actor.nobody(subdistrict))));
        return ids;
    }

    /** Those whose last day is the next working day or today, once. @return their ids */
    List<UUID> remind(SubdistrictId subdistrict) {
        var ids = sql.sql("""
                update supervision.question set reminded_at = :now where subdistrict = :subdistrict and stage = 'ASKED' and reminded_at is null and due_on <= :next returning id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("subdistrict", subdistrict.value()).param("next", workingDays.after(places.today(), 1)).query(UUID.class).list();
        ids.forEach(each -> journal.append(Fact.of("supervision", "question-reminded", each, Actor.nobody(subdistrict))));
        return ids;
    }
}
