package org.yicai.supervision.tip;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What lies beside one tip, for whoever handles it; by {@code :tip}, {@code :project} (of zeros when there is none), {@code :pseudonym} ("" when there is none) and {@code :zone}. */
record TipSheet(List<TipAnswer> answers, List<Asked> questions, List<Joined> joined, List<Recorded> records) {

    /** A question that was asked after it. */
    record Asked(UUID id) {}

    /** Another tip of the same pseudonym in the same project. */
    record Joined(UUID id, TipKind kind, LocalDate sentOn) {}

    /** What a question can be about, beside the project as a whole. */
    record Recorded(UUID id, String title, LocalDate day) {}

    static final String ANSWERS = """
            select a.number, a.outcome, a.passed_to, a.words, p.name as by, a.answered_on
              from supervision.tip_answer a join party.published_person p on p.id = a.answered_by where a.tip = :tip order by a.number
            """;

    static final Map<String, String> QUESTIONS = Map.of(
            "answers", ANSWERS,
            "questions", "select question as id from supervision.tip_question where tip = :tip",
            "joined", "select id, kind, sent_on from supervision.tip where project = :project and pseudonym = :pseudonym and id <> :tip order by sent_on desc, id",
            "records", """
                    select r.id, d.title, (d.starts_at at time zone :zone)::date as day from activity.published_result r join activity.published_date d on d.id = r.id
                     where r.project = :project and r.cancelled_at is null order by d.starts_at desc limit 100
                    """);
}
