package org.yicai.supervision.tip;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** What is answered, and which questions came of it. The database lets nobody change an answer (TP8). */
@Component
class TipAnswers {

    private static final UUID NONE = new UUID(0, 0);
    private final JdbcClient sql;
    private final Enquiry enquiry;
    private final Places places;
    private final Tips tips;

    TipAnswers(JdbcClient sql, Enquiry enquiry, Places places, Tips tips) {
        this.sql = sql;
        this.enquiry = enquiry;
        this.places = places;
        this.tips = tips;
    }

    /** In their order. */
    List<TipAnswer> of(Tip it) {
        return sql.sql(TipSheet.ANSWERS).param("tip", it.id()).query(TipAnswer.class).list();
    }

    /** All that lies beside it, in one statement. */
    TipSheet sheet(Tip it) {
        var parameters = Map.of("tip", it.id(), "project", it.project() == null ? NONE : it.project(), "pseudonym", it.pseudonym() == null ? "" : it.pseudonym(), "zone", places.zone().getId());
        return enquiry.ask(TipSheet.QUESTIONS, parameters, new TypeReference<TipSheet>() {});
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

    /** Notes that a question was asked after it. */
    void asked(Tip it, UUID question) {
        sql.sql("insert into supervision.tip_question (question, subdistrict, tip) values (:question, :subdistrict, :tip)")
                .param("question", question).param("subdistrict", it.subdistrict().value()).param("tip", it.id()).update();
    }
}
