package org.yicai.party;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/**
 * Whose account an administrator may touch. People belong to no subdistrict, so whoever could give somebody a new
 * password because of an appointment here would come into what the same person is elsewhere.
 */
@Component
class Reach {

    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Places places;

    Reach(JdbcClient sql, PlatformTransactionManager transactions, Places places) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.places = places;
    }

    /**
     * Asks in the caller's own transaction whether the person is somebody here, and in every subdistrict whether elsewhere too.
     *
     * @throws Missing when the person never held an appointment in the actor's subdistrict
     * @throws Refusal (403) when the person holds one in another subdistrict; not for the installation itself, which is nobody
     */
    void require(Actor by, PersonId person) {
        var here = sql.sql("select exists (select 1 from party.appointment where subdistrict = :subdistrict and person = :person)")
                .param("subdistrict", by.subdistrict().value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
        if (!here) {
            throw new Missing();
        }
        if (by.signedIn() && elsewhere(by.subdistrict(), person)) {
            throw Refusal.forbidden("party.refused.elsewhere");
        }
    }

    LocalDate today() {
        return places.today();
    }

    private boolean elsewhere(SubdistrictId here, PersonId person) {
        var found = new boolean[1];
        new Scope(places.everywhere()).run(() -> found[0] = reading.execute(status -> sql.sql("""
                select subdistrict as value from party.appointment
                 where person = :person and subdistrict <> :here and from_day <= :today and (until_day is null or until_day >= :today)
                """)
                .param("person", person.value())
                .param("here", here.value())
                .param("today", places.today())
                .query(SubdistrictId.class)
                .list()).size() > 0);
        return found[0];
    }
}
