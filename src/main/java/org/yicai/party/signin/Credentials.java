package org.yicai.party.signin;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.party.AccountChanged;

/** Gives a person a new password. */
@Component
class Credentials {

    private final JdbcClient sql;
    private final Journal journal;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    Credentials(JdbcClient sql, Journal journal, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.sql = sql;
        this.journal = journal;
        this.passwords = passwords;
        this.events = events;
    }

    /** Sets the password, opens a lock and ends every session that the person has. */
    void set(Actor by, PersonId person, String password) {
        sql.sql("""
                update party.person set password_hash = :hash, auth_version = auth_version + 1, failures = 0, locked_until = null where id = :id
                """).param("hash", passwords.encode(password)).param("id", person.value()).update();
        events.publishEvent(new AccountChanged(person));
        journal.append(Fact.of("party", "password-set", person.value(), by));
    }
}
