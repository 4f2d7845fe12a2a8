package org.yicai.party;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;

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

    /**
     * One appointment of today, and how its person signs in.
     *
     * @param seenAt the last visit; null for never
     */
    public record Line(String name, @Nullable String phone, Role role, String organisation, boolean password, boolean factor, @Nullable Instant seenAt) {}

    /** Everybody with an appointment today, by organisation and name. */
    public List<Line> list(SubdistrictId subdistrict) {
        return sql.sql("""
                select p.name, p.phone, a.role, o.name as organisation, p.password_hash is not null as password,
                       exists (select 1 from party.second_factor f where f.person = p.id) as factor,
                       (select max(s.seen_at) from party.session s where s.person = p.id) as seen_at
                  from party.appointment a
                  join party.person p on p.id = a.person
                  join party.organisation o on o.id = a.organisation
                 where a.subdistrict = :subdistrict and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                 order by o.kind, o.name, a.role, p.name
                """)
                .param("subdistrict", subdistrict.value())
                .param("today", reach.today())
                .query(Line.class)
                .list();
    }
}
