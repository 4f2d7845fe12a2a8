package org.yicai.party.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.party.AccountChanged;

/** The sessions of people: where they are signed in, since when, and how each of them ends. */
@Component
class Sessions {

    static final Duration STAFF = Duration.ofHours(12);
    static final Duration RESIDENT = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Clock clock;
    private final Pass pass;
    private final Holders holders;

    Sessions(JdbcClient sql, Clock clock, Pass pass, Holders holders) {
        this.sql = sql;
        this.clock = clock;
        this.pass = pass;
        this.holders = holders;
    }

    /** Begins a session on the device that sent the request; gives back what its cookie holds. */
    String begin(PersonId person, Duration length, HttpServletRequest request) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var ends = now.plus(length);
        sql.sql("""
                insert into party.session (id, person, auth_version, began_at, seen_at, ends_at, device)
                select :id, p.id, p.auth_version, :now, :now, :ends, :device from party.person p where p.id = :person
                """)
                .param("id", id)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .param("device", Device.of(request.getHeader(HttpHeaders.USER_AGENT)).stored())
                .update();
        return pass.session(id, ends);
    }

    /** Ends the session of this request, here at once and on other nodes when their memory is over. */
    void revoke(HttpServletRequest request) {
        var id = pass.session(request);
        if (id != null) {
            revoke(id, null);
        }
    }

    /** Ends one session of the person. @return false when the person has none of this id that is still open */
    boolean end(PersonId person, UUID id) {
        return revoke(id, person) == 1;
    }

    private int revoke(UUID id, @Nullable PersonId person) {
        int ended = sql.sql("""
                update party.session set revoked_at = :now
                 where id = :id and revoked_at is null and (cast(:person as uuid) is null or person = :person)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("person", person == null ? null : person.value())
                .update();
        holders.forget(id);
        return ended;
    }

    /** Ends every session of the person but the one of this request. */
    void endOthers(PersonId person, HttpServletRequest request) {
        sql.sql("update party.session set revoked_at = :now where person = :person and revoked_at is null and id <> :own")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .param("own", pass.session(request))
                .update();
        holders.forget(new AccountChanged(person));
    }

    /** One place where somebody is signed in. */
    record Open(UUID id, Instant beganAt, Instant seenAt, String device) {

        Device on() {
            return Device.read(device);
        }
    }

    /** Where the person is signed in now, the one used last first; at most 100. */
    List<Open> of(PersonId person) {
        return sql.sql("""
                select s.id, s.began_at, s.seen_at, s.device
                  from party.session s join party.person p on p.id = s.person and p.auth_version = s.auth_version
                 where s.person = :person and s.revoked_at is null and s.ends_at > :now
                 order by s.seen_at desc, s.id limit 100
                """).param("person", person.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Open.class).list();
    }
}
