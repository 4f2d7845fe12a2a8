package org.yicai.party;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;

/**
 * What others may do to somebody's account: an administrator for people of the own subdistrict alone, and the
 * installation itself, as nobody, from the console.
 */
@Component
public class Accounts {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Reach reach;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient sql, Journal journal, Clock clock, Reach reach, ApplicationEventPublisher events) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.reach = reach;
        this.events = events;
    }

    /**
     * Signs the person out everywhere, and opens a lock that wrong passwords left; on other nodes within 15 seconds.
     *
     * @throws Missing when the person never held an appointment in the actor's subdistrict
     * @throws Refusal (403) when the person holds one in another subdistrict too
     */
    public void endSessions(Actor by, PersonId person) {
        reach.require(by, person);
        sql.sql("update party.person set auth_version = auth_version + 1, failures = 0, locked_until = null where id = :id").param("id", person.value()).update();
        sql.sql("update party.session set revoked_at = :now where person = :person and revoked_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        events.publishEvent(new AccountChanged(person));
        journal.append(Fact.of("party", "sessions-ended", person.value(), by));
    }

    /**
     * Takes the second factor away from somebody who has lost it.
     *
     * @return false when there was none
     * @throws Missing when the person never held an appointment in the actor's subdistrict
     * @throws Refusal (403) for one's own, which goes with password and code only, and as in {@link #endSessions}
     */
    public boolean takeSecondFactor(Actor by, PersonId person) {
        if (by.isPerson(person)) {
            throw Refusal.forbidden("party.refused.own-factor");
        }
        reach.require(by, person);
        if (sql.sql("delete from party.second_factor where person = :person").param("person", person.value()).update() == 0) {
            return false;
        }
        events.publishEvent(new AccountChanged(person));
        journal.append(Fact.of("party", "second-factor-taken", person.value(), by));
        return true;
    }
}
