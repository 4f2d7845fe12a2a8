package org.yicai.need;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.party.Notices;

/**
 * The people somebody else speaks for. Who they are stands at their need only: not in the journal, not with the one who
 * spoke, and not in a code made from their number.
 */
@Component
public class Clients {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final History history;
    private final Notices notices;

    Clients(JdbcClient sql, Journal journal, Clock clock, History history, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.history = history;
        this.notices = notices;
    }

    /**
     * Keeps for whom a need was voiced just now, and sends the receipt and the code to the number when there is one.
     *
     * @param need voiced by this actor for somebody, without a telephone number
     * @param name "" when it was not given
     * @param phone 11 digits; null when none was given
     */
    public void keep(Actor actor, Need need, String name, @Nullable String phone, Consent consent) {
        var rows = sql.sql("update need.need set client_name = :name, phone = :phone, consent = :consent where id = :id and acted_by = :by and consent is null and phone is null")
                .param("name", name.isEmpty() ? null : name)
                .param("phone", phone)
                .param("consent", consent.name())
                .param("id", need.id().value())
                .param("by", actor.requirePerson().value())
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("need", "need-consented", need.id().value(), actor).with("consent", consent));
        if (phone != null) {
            notices.tell(need.subdistrict(), new Notices.To(null, phone), Notices.Kind.ANSWER, "need.news.noted", need.receipt(), need.pin());
        }
    }

    /** Notes that the words were read back to who rang up, and that they are right. */
    public void readBack(Actor actor, Need need) {
        history.note(actor, need.id(), "READ_BACK", "");
        journal.append(Fact.of("need", "need-read-back", need.id().value(), actor));
    }

    /**
     * Hands a need over to the person it is about, with a new code that nobody else knows.
     *
     * @param actor the person, with or without an account; never the one who spoke
     * @return the new code
     * @throws Refusal (409) when it was taken over before, or nobody spoke for somebody
     */
    public String claim(Actor actor, Need need) {
        var pin = "%04d".formatted(RANDOM.nextInt(10_000));
        var rows = sql.sql("""
                update need.need set claimed_at = :at, voiced_by = :person, pin = :pin, pin_failures = 0
                 where id = :id and acted_by is not null and claimed_at is null and acted_by is distinct from :person
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", actor.person() == null ? null : actor.person().value(), java.sql.Types.OTHER)
                .param("pin", pin)
                .param("id", need.id().value())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("need.refused.claimed");
        }
        history.note(actor, need.id(), "CLAIMED", "");
        journal.append(Fact.of("need", "need-claimed", need.id().value(), actor));
        return pin;
    }
}
