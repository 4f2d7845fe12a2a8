package org.yicai.portal.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.OrganisationId;
import org.yicai.place.Places;
import org.yicai.project.ProjectId;
import org.yicai.web.Cursor;

/** Reads everything that was recorded about a project, from what each module publishes. */
@Component
class Events {

    private static final String ALL = """
            select x.id, x.step, x.kind, x.type, x.at, x.day, x.name, x.number, x.unit, x.fen, x.words, o.name as organisation, w.name as who
              from (select e.* from (
                    select v.id, v.step, v.kind, v.type, coalesce(v.at, (v.day + time '23:59:59') at time zone :zone) as at, v.day, v.name, v.number, v.unit, v.fen, v.words, v.organisation, v.person
                      from project.published_event v where v.project = :project
                    union all
                    select i.id, 1, 'GATE', 'SUBMITTED', i.submitted_at, null, i.kind, i.round, null, null, '', null, null from council.published_item i where i.subject = :project
                    union all
                    select i.id, 2, 'GATE', i.conclusion, i.concluded_at, null, i.kind, i.round, null, null, coalesce(i.reason, ''), null, null
                      from council.published_item i where i.subject = :project and i.conclusion is not null
                    union all
                    select n.id, 3, 'GATE', 'NOTICED', n.given_at, n.until_day, null, null, null, null, coalesce(n.objection, ''), null, null from council.published_notice n where n.subject = :project
                    union all
                    select d.id, 30, 'ACTIVITY', case when d.cancelled_at is not null then 'ACTIVITY_CANCELLED' when x.waits then 'ACTIVITY_QUESTIONED' when x.counts = 0 then 'ACTIVITY_NOT_SO' when c.id is null then 'ACTIVITY_UNCONFIRMED'
                           else 'ACTIVITY_CONFIRMED' || case when t.residents and t.volunteers then '_BY_BOTH' when t.volunteers then '_BY_VOLUNTEERS' else '' end end,
                           coalesce(d.cancelled_at, d.starts_at), null, d.title, coalesce(c.quantity, u.quantity), q.unit, null, d.cancelled_because, null, d.planned_by
                      from activity.published_date d left join activity.published_confirmed c on c.id = d.id and c.project = :project join project.published_deliverable q on q.id = d.deliverable
                      left join activity.published_disputed x on x.record = d.id left join activity.published_waiting u on x.waits and u.id = d.id
                      left join lateral (select bool_or(v.capacity = 'RESIDENT') as residents, bool_or(v.capacity = 'VOLUNTEER') as volunteers from activity.published_word v where v.activity = d.id and v.was_there) t on true
                     where d.project = :project and (d.cancelled_at is not null or d.ends_at <= :now)
                    union all
                    select v.id, 31, 'ACTIVITY', case when v.was_so then 'VISIT_CONFIRMED' else 'VISIT_NOT_SO' end, v.said_at, null, null, nullif(v.quantity, 0), q.unit, null, '', null, null
                      from activity.published_visit v join project.published_deliverable q on q.id = v.deliverable where v.project = :project and v.was_so is not null
                    union all
                    select e.id, 36, 'ACTIVITY', 'COUNTED_BY_DRAW', e.made_at, null, q.name || ' ' || e.fitted || '/' || e.checked, nullif(e.quantity, 0), q.unit, null, '', null, null
                      from activity.published_estimate e join project.published_deliverable q on q.id = e.deliverable where e.project = :project
                    union all
                    select e.id, 37, 'ACTIVITY', 'DRAW_WITHDRAWN', e.withdrawn_at, null, q.name, null, null, null, e.because, null, null
                      from activity.published_estimate e join project.published_deliverable q on q.id = e.deliverable where e.project = :project and e.withdrawn_at is not null
                    union all
                    select q.id, 32, 'QUESTION', 'QUESTION_ASKED', q.asked_at, q.due_on, q.flag, null, null, null, q.words, q.contractor, null from supervision.published_question q where q.project = :project
                    union all
                    select y.id, 33, 'QUESTION', case when y.late then 'QUESTION_ANSWERED_LATE' else 'QUESTION_ANSWERED' end, y.replied_at, null, null, y.version, null, null, y.words, null, null
                      from supervision.published_reply y where y.project = :project
                    union all
                    select q.id, 34, 'QUESTION', 'QUESTION_' || q.outcome, q.found_at, q.mend_by, null, q.counts, null, null, q.reason, null, null
                      from supervision.published_question q where q.project = :project and q.found_at is not null
                    union all
                    select q.id, 35, 'QUESTION', 'QUESTION_MENDED', q.fixed_at, null, null, null, null, null, q.fixed_words, null, null from supervision.published_question q where q.project = :project and q.fixed_at is not null
                    union all
                    select a.id, 20, 'HELP', 'HELP_ASKED', a.asked_at, null, a.kind, a.minutes, null, null, a.words, null, null from coordination.published_ask a where a.project = :project
                    union all
                    select a.id, 21, 'HELP', 'HELP_' || a.answer, a.answered_at, null, a.kind, a.minutes, null, null, '', null, null
                      from coordination.published_ask a where a.project = :project and a.answer is not null
                    union all
                    select b.id, 22, 'HELP', 'MINUTES', b.noted_at, b.day, b.side, b.minutes, null, null, '', null, null from coordination.published_burden b where b.project = :project
                    union all
                    select v.id, 5, 'DESIGN', 'ADVISED_' || v.stance, v.given_at, null, null, null, null, null, v.words, null, null from project.published_advice v where v.project = :project
                    union all
                    select t.id, 20, 'CONTRACT', case when t.due_on is null then 'TOLD' else 'ASKED_BY_' || t.side end, t.asked_at, null, null, null, null, null, t.words, null, null
                      from project.published_contract_request t where t.project = :project
                    union all
                    select t.id, 21, 'CONTRACT', 'REQUEST_' || t.answer, t.answered_at, null, null, null, null, null, t.words, null, null
                      from project.published_contract_request t where t.project = :project and t.answer is not null
                    union all
                    select f.project, 49, 'END', 'FAREWELL', f.told_at, f.ends_on, null, f.told, null, null, f.next_step, null, null from project.published_farewell f where f.project = :project
                    union all
                    select s.project, 54, 'END', 'EVALUATED_' || s.grade, s.evaluated_at, null, null, null, null, null, s.words, null, null from evaluation.published_scorecard s where s.project = :project
                    union all
                    select m.project, 55, 'END', 'REMAINS_' || m.kind, m.looked_at, null, null, null, null, null, m.words, null, null from evaluation.published_remaining m where m.project = :project
                    union all
                    select r.id, 40, 'REVIEW', 'RATED_' || r.side, r.given_at, null, null, r.score, null, null, r.words, null, r.given_by
                      from project.published_rating r where r.project = :project and r.shown_on <= :today
                   ) e
             where (cast(:kind as text) is null or e.kind = :kind) and (:all or e.type <> 'SELF_CHECKED' or e.organisation = any (:only))
               and (cast(:at as timestamptz) is null or (e.at, e.step, e.id) < (:at, cast(:step as int), cast(:last as uuid)))
             order by e.at desc, e.step desc, e.id desc limit :most) x
              left join party.published_organisation o on o.id = x.organisation
              left join party.published_person w on w.id = x.person
             order by x.at desc, x.step desc, x.id desc
            """;
    private final JdbcClient sql;
    private final Places places;
    private final Clock clock;

    Events(JdbcClient sql, Places places, Clock clock) {
        this.sql = sql;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Which events.
     *
     * @param kind null for all
     * @param only the organisations of a contractor, which does not read who else applied; null for those who read everything
     * @param after null for the beginning
     */
    record Wanted(ProjectId project, Event.@Nullable Kind kind, @Nullable List<OrganisationId> only, @Nullable Cursor after, int most) {}

    /** The latest first, in one statement. */
    List<Event> of(Wanted wanted) {
        var after = wanted.after;
        return sql.sql(ALL)
                .param("project", wanted.project.value())
                .param("zone", places.zone().getId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", places.today())
                .param("kind", wanted.kind == null ? null : wanted.kind.name())
                .param("all", wanted.only == null)
                .param("only", wanted.only == null ? new UUID[0] : wanted.only.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("step", after == null ? null : after.step())
                .param("last", after == null ? null : after.id())
                .param("most", wanted.most)
                .query(Event.class)
                .list();
    }
}
