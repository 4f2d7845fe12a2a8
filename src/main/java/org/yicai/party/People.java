package org.yicai.party;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;

/** Registers people and knows their names. */
@Component
public class People {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final PasswordEncoder passwords;

    People(JdbcClient sql, Journal journal, Clock clock, PasswordEncoder passwords) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.passwords = passwords;
    }

    /**
     * Registers a person, or finds the one who already has this number.
     *
     * @param name 1 to 40 characters
     * @param phone 11 digits, or null for somebody without a telephone
     * @param password for staff; null for those who sign in by code. An existing password is not replaced.
     */
    public PersonId register(Actor by, String name, @Nullable String phone, @Nullable String password) {
        var known = phone == null ? Optional.<PersonId>empty() : withPhone(phone);
        if (known.isPresent()) {
            return known.get();
        }
        var id = PersonId.next(clock.instant());
        sql.sql("insert into party.person (id, name, phone, password_hash, registered_at) values (:id, :name, :phone, :hash, :at)")
                .param("id", id.value())
                .param("name", name)
                .param("phone", phone)
                .param("hash", password == null ? null : passwords.encode(password))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("party", "person-registered", id.value(), by).with("name", name).with("phone", phone));
        return id;
    }

    public Optional<PersonId> withPhone(String phone) {
        return sql.sql("select id as value from party.person where phone = :phone").param("phone", phone).query(PersonId.class).optional();
    }

    /** The number of somebody's account, 11 digits; for those alone whose work it is to ring up. */
    public Optional<String> phone(PersonId person) {
        return sql.sql("select phone from party.person where id = :id and phone is not null").param("id", person.value()).query(String.class).optional();
    }

    public String name(PersonId person) {
        return sql.sql("select name from party.person where id = :id").param("id", person.value()).query(String.class).single();
    }

    /** Everybody with an account, for the search behind a pseudonym of the journal. */
    public List<PersonId> all() {
        return sql.sql("select id as value from party.person order by id").query(PersonId.class).list();
    }
}
