package org.yicai.supervision.tip;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;

/** What is answered, and which questions came of it. The database lets nobody change an answer (TP8). */
@Component
class TipAnswers {

    private final JdbcClient sql;
    private final Places places;
    private final Tips tips;

    TipAnswers(JdbcClient sql, Places places, Tips tips) {
        this.sql = sql;
        this.places = places;
        this.tips = tips;
    }

    /** In their order. */
    List<TipAnswer> of(Tip it) {
        return sql.sql("""
                select a.number, a.outcome, a.passed_to, a.words, p.name as by, a.answered_on
                  from supervision.tip_answer a join party.published_person p on p.id = a.answered_by where a.tip = :tip order by a.number
                """).param("tip", it.id()).query(TipAnswer.class).list();
    }

    /**
     * One answer more.
     *
     * @param after how many there are, as the answerer saw them
     * @throws Refusal (409) when somebody else answered meanwhile
     */
    void give(Actor actor, Tip it, int after, TipOutcome outcome, String passedTo, String words) {
        Refusal.unlessChanged(sql.sql("""
                insert into supervision.tip_answer (id, subdistrict, tip, number, outcome, passed_to, words, answered_by, answered_on)
                values (:id, :subdistrict, :tip, :number, :outcome, :to, :words, :by, :today) on conflict (tip, number) do nothing
                """)
                .param("id", tips.idOfToday())
                .param("subdistrict", it.subdistrict().value())
                .param("tip", it.id())
                .param("number", after + 1)
                .param("outcome", outcome.name())
                .param("to", passedTo)
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("today", places.today())
                .update());
    }

    /** The questions that were asked after it. */
    List<UUID> questions(Tip it) {
        return sql.sql("select question from supervision.tip_question where tip = :tip").param("tip", it.id()).query(UUID.class).list();
    }

    void asked(Tip it, UUID question) {
        sql.sql("insert into supervision.tip_question (question, subdistrict, tip) values (:question, :subdistrict, :tip)")
                .param("question", question).param("subdistrict", it.subdistrict().value()).param("tip", it.id()).update();
    }
}
