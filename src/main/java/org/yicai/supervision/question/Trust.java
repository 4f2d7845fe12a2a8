package org.yicai.supervision.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.project.Unit;

/** What everybody may know of how far the records of a project can be trusted, and the questions that find it; each by {@code :id}, tips up to {@code :today}. No private person is named. */
record Trust(List<Project> project, List<Promised> promises, List<Behind> behind, List<Visits> visits, List<Recorded> records, List<Asked> asked, List<TipCounts> tips, List<TipWaiting> tipsWaiting) {

    record Project(UUID id, String number, String title, String contractor) {}

    /**
     * @param questioned recorded, and waiting for the answer to a question
     * @param drawn of the confirmed, what counts by a draw: {@code checked} records were looked at for it, {@code fitted} were so
     */
    record Promised(String name, Unit unit, int promised, int confirmed, int questioned, int drawn, int checked, int fitted) {}

    /** Of so many recorded activities, behind how many stand residents, volunteers, both, nobody but the contractor, only slips that the contractor gave out. */
    record Behind(int recorded, int residents, int volunteers, int both, int alone, int slips) {}

    /** How many people told something, and of one that waits its kind and its day: whoever told it is protected by all the rest being kept back. Those of today are not among them yet. */
    record TipCounts(int told, int answered, int mended) {}

    record TipWaiting(String kind, LocalDate sentOn) {}

    /** What households said about home visits. */
    record Visits(int so, int notSo) {}

    /**
     * One recorded activity.
     *
     * @param counts the most of it that counts after a question; null for all
     * @param seen how many people the volunteers counted who went there after a draw; null when none did
     * @param ways how those who confirm it were noted, or KEYED_IN where somebody else keyed their answer in
     */
    record Recorded(
            UUID id, String title, Instant startsAt, int quantity, Unit unit, boolean waits, @Nullable Integer counts, @Nullable Integer seen, int residents, int volunteers, int denials, List<String> ways) {

        boolean counted() {
            return !waits && residents + volunteers > 0 && (counts == null || counts > 0);
        }

        /** Whether both counts can be compared and lie more than a fifth of the contractor's apart. */
        boolean apart() {
            return seen != null && unit == Unit.PERSON_TIME && 5 * Math.abs(quantity - seen) > quantity;
        }
    }

    /** One question, with the latest answer and what was found; {@code words} is "" unless a person asked. */
    record Asked(
            UUID id, String flag, boolean denied, String words, String figures, @Nullable String activity, Instant askedAt, LocalDate dueOn, QuestionStage stage, @Nullable String reply, boolean late,
            @Nullable Verdict outcome, @Nullable Integer counts, @Nullable String reason, @Nullable Instant foundAt, @Nullable String mendWords, @Nullable LocalDate mendBy, @Nullable String fixedWords, @Nullable Instant fixedAt) {

        List<Figure> counted() {
            return Figure.of(figures);
        }

        /** Whether the committee found that something was not right. */
        boolean wrong() {
            return outcome == Verdict.COUNTS_LESS || outcome == Verdict.NOT_SO || mendWords != null;
        }
    }

    /** What was told and answered up to the day before {@code :today}. */
    static final String TIPS_OF = """
            select count(*)::int as told, (count(*) filter (where t.answered_on < :today))::int as answered, (count(*) filter (where t.answered_on < :today and t.mended))::int as mended
              from supervision.published_tip t
            """;

    private static final String PROJECT = """
            select p.id, p.number, p.title, coalesce(o.name, '') as contractor from project.published_project p left join party.published_organisation o on o.id = p.contractor where p.id = :id
            """;

    private static final String PROMISES = """
            select d.name, d.unit, d.quantity as promised, coalesce((select sum(c.quantity) from activity.published_delivered c where c.deliverable = d.id), 0) as confirmed,
                   coalesce((select sum(w.quantity) from activity.published_waiting w where w.deliverable = d.id), 0) as questioned,
                   coalesce(s.drawn, 0) as drawn, coalesce(s.checked, 0) as checked, coalesce(s.fitted, 0) as fitted
              from project.published_deliverable d
              left join lateral (select sum(e.quantity) as drawn, sum(e.checked) as checked, sum(e.fitted) as fitted from activity.published_estimate e where e.deliverable = d.id and e.withdrawn_at is null) s on true
             where d.project = :id order by d.position
            """;

    private static final String BEHIND = """
            select count(*) as recorded, count(*) filter (where w.residents > 0) as residents, count(*) filter (where w.volunteers > 0) as volunteers,
                   count(*) filter (where w.residents > 0 and w.volunteers > 0) as both, count(*) filter (where w.activity is null) as alone, count(*) filter (where w.slips) as slips
              from activity.published_result r
              left join (select v.activity, bool_and(v.slip) as slips, count(*) filter (where v.capacity = 'RESIDENT') as residents, count(*) filter (where v.capacity = 'VOLUNTEER') as volunteers
                           from activity.published_word v where v.project = :id and v.was_there group by v.activity) w on w.activity = r.id
             where r.project = :id and r.cancelled_at is null
            """;

    private static final String VISITS = """
            select count(*) filter (where v.was_so) as so, count(*) filter (where not v.was_so) as not_so from activity.published_visit v where v.project = :id and v.was_so is not null
            """;

    private static final String RECORDS = """
            select r.id, d.title, d.starts_at, r.quantity, e.unit, coalesce(x.waits, false) as waits, x.counts,
                   (select max(f.people) from supervision.drawn n join supervision.check_finding f on f.drawn = n.id where n.record = r.id) as seen, w.residents, w.volunteers,
                   (select count(*) from supervision.denial n where n.activity = r.id) as denials, w.ways
              from (select l.id, l.deliverable, l.quantity from activity.published_result l where l.project = :id and l.cancelled_at is null order by l.recorded_at desc limit 20) r
              join activity.published_date d on d.id = r.id
              join project.published_deliverable e on e.id = r.deliverable
              left join activity.published_disputed x on x.record = r.id
              left join lateral (select count(*) filter (where v.was_there and v.capacity = 'RESIDENT') as residents, count(*) filter (where v.was_there and v.capacity = 'VOLUNTEER') as volunteers,
                                        coalesce(json_agg(distinct case when v.keyed_in then 'KEYED_IN' when v.slip then 'SLIP' else v.through end) filter (where v.was_there), '[]') as ways
                                   from activity.published_word v where v.activity = r.id) w on true
             order by d.starts_at desc, r.id
            """;

    private static final String ASKED = """
            select q.id, q.flag, q.flag = 'HUMAN' and q.raised_by is null as denied, q.words, q.figures, d.title as activity, q.asked_at, q.due_on, q.stage, r.words as reply, coalesce(r.late, false) as late,
                   f.outcome, f.counts, f.reason, f.found_at, f.mend_words, f.mend_by, f.fixed_words, f.fixed_at
              from supervision.question q
              left join supervision.finding f on f.question = q.id
              left join activity.published_date d on d.id = q.activity
              left join lateral (select y.words, y.late from supervision.reply y where y.question = q.id order by y.version desc limit 1) r on true
             where q.project = :id order by q.asked_at desc, q.id desc limit 100
            """;

    private static final String TIPS = TIPS_OF + "where t.project = :id and t.sent_on < :today";

    private static final String TIPS_WAITING = "select t.kind, t.sent_on from supervision.published_tip t where t.project = :id and t.sent_on < :today and (t.answered_on is null or t.answered_on >= :today) order by t.sent_on, t.kind limit 100";

    static final Map<String, String> QUESTIONS = Map.of("tips", TIPS, "tips_waiting", TIPS_WAITING, "project", PROJECT, "promises", PROMISES, "behind", BEHIND, "visits", VISITS, "records", RECORDS, "asked", ASKED);
}
