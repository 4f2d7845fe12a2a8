package org.yicai.project.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;

/** What the two sides of a contract tell and ask each other while it runs. */
@Component
class Requests {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Requests(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** What may be said to it. */
    enum Answer {
        AGREED,
        REFUSED,
        /** Only with a price: the one who was asked proposes an amendment. */
        PRICED;

        /** The colour class of its tag; the words beside it say the same. */
        String tone() {
            return switch (this) {
                case AGREED -> "ok";
                case REFUSED -> "bad";
                case PRICED -> "run";
            };
        }
    }

    /** @param dueOn the last day of an answer; null when it only tells */
    void write(Actor actor, Deals.Deal deal, Matter matter, String words, @Nullable LocalDate dueOn) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into project.contract_request (id, subdistrict, contract, side, matter, words, asked_by, asked_at, due_on)
                values (:id, :subdistrict, :contract, :side, :matter, :words, :by, :at, cast(:due as date))
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("contract", deal.file().terms().id())
                .param("side", deal.side().name())
                .param("matter", matter.name())
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("due", dueOn)
                .update();
        journal.append(Fact.first("project", dueOn == null ? "other-side-told" : "other-side-asked", id, actor)
                .with("contract", deal.file().terms().id())
                .with("side", deal.side())
                .with("matter", matter)
                .with("words", words)
                .with("due", dueOn));
    }

    /** @throws Refusal (409) when it was answered already, or its day is over */
    void answer(Actor actor, UUID request, Answer answer, String words) {
        var rows = sql.sql("""
                update project.contract_request set answer = :answer, answer_words = :words, answered_by = :by, answered_at = :at
                 where id = :id and answer is null and due_on >= :today
                """)
                .param("id", request)
                .param("answer", answer.name())
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", places.today())
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("project", "request-" + answer.name().toLowerCase(Locale.ROOT), request, actor).with("words", words));
    }
}
