package org.yicai.corps.profile;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/**
 * A birth date is kept of minors only (PIPL art. 19: no longer than its purpose takes). Whoever turned 18 is told, and some time later, or at once if they say so,
 * the birth date goes, and the guardian's name and number with it. A round says for how many something was done.
 */
@Component
public class ComingOfAge extends Patrol {

    /** Days between being told and the erasure. */
    static final int DAYS = 30;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Notices notices;

    // seven: whose day it is, what is said and erased, and at which pace
    ComingOfAge(JdbcClient sql, Journal journal, Clock clock, Places places, Notices notices, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("birth-dates", places, transactions, everySeconds);
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.notices = notices;
    }

    private record Grown(UUID id, UUID person) {}

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> tell(subdistrict) + eraseDue(subdistrict));
    }

    private LocalDate adults() {
        return places.today().minusYears(Volunteer.OF_AGE);
    }

    private int tell(SubdistrictId subdistrict) {
        var grown = sql.sql("update corps.volunteer set of_age_told_at = :at where subdistrict = :subdistrict and born <= :adults and of_age_told_at is null returning id, person")
                .param("at", now()).param("subdistrict", subdistrict.value()).param("adults", adults()).query(Grown.class).list();
        for (var each : grown) {
            journal.append(Fact.of("corps", "of-age-told", each.id, Actor.nobody(subdistrict)));
            notices.tell(subdistrict, Notices.To.person(each.person), Notices.Kind.ANSWER, "corps.news.of-age", DAYS);
        }
        return grown.size();
    }

    private int eraseDue(SubdistrictId subdistrict) {
        var due = sql.sql("select id, person from corps.volunteer where subdistrict = :subdistrict and born <= :adults and of_age_told_at <= :before limit 200")
                .param("subdistrict", subdistrict.value()).param("adults", adults()).param("before", now().minus(Duration.ofDays(DAYS))).query(Grown.class).list();
        due.forEach(each -> erase(Actor.nobody(subdistrict), each));
        return due.size();
    }

    /** Somebody of age does not wait for it. @return false for somebody who is not 18, or whose birth date is not kept */
    boolean erase(Actor actor, Volunteer volunteer) {
        return volunteer.born() != null && !volunteer.minor(places.today()) && erase(actor, new Grown(volunteer.id(), volunteer.person().value()));
    }

    private boolean erase(Actor by, Grown grown) {
        var rows = sql.sql("update corps.volunteer set born = null, born_erased_at = :at where id = :id and born <= :adults").param("at", now()).param("id", grown.id).param("adults", adults()).update();
        if (rows == 1) {
            journal.append(Fact.of("corps", "birth-date-erased", grown.id, by));
            List<UUID> guardians = sql.sql("update corps.guardianship set name = '', phone = '', withdrawn_at = coalesce(withdrawn_at, :at) where subdistrict = :subdistrict and person = :person and phone <> '' returning id")
                    .param("at", now()).param("subdistrict", by.subdistrict().value()).param("person", grown.person).query(UUID.class).list();
            guardians.forEach(each -> journal.append(Fact.of("corps", "guardian-erased", each, by)));
        }
        return rows == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
