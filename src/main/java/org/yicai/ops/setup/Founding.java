package org.yicai.ops.setup;

import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.party.People;
import org.yicai.place.Places;
import org.yicai.place.Settlement;

/** The very first facts of a subdistrict, made before there is anybody who could sign in. */
@Component
public class Founding {

    private final Settlement settlement;
    private final Places places;
    private final Organisations organisations;
    private final People people;
    private final Appointments appointments;
    private final TransactionTemplate apart;
    private final Clock clock;

    Founding(
            Settlement settlement,
            Places places,
            Organisations organisations,
            People people,
            Appointments appointments,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settlement = settlement;
        this.places = places;
        this.organisations = organisations;
        this.people = people;
        this.appointments = appointments;
        this.apart = new TransactionTemplate(transactions);
        // the request that asks for it runs in the scope of no subdistrict at all
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * The first administrator.
     *
     * @param phone 11 digits
     * @param password in clear; stored as a hash
     */
    public record Administrator(String name, String phone, String password) {}

    /**
     * Opens a subdistrict: its office and one administrator, in a transaction of its own. Everything else is done by
     * the administrator through the pages.
     *
     * @param code 12 digits of the subdistrict
     * @param phone the office's number, which stands on every page
     * @param main whether visitors see this one first; an installation has one such
     * @throws Missing when no such subdistrict is known
     * @throws Refusal (409) when it is open already, or another main one is
     */
    public void found(String code, String phone, boolean main, Administrator first) {
        var id = SubdistrictId.next(clock.instant());
        try {
            Scope.of(id).run(() -> apart.executeWithoutResult(status -> {
                var name = settlement.open(id, code, phone, main) + "办事处";
                var founder = Actor.nobody(id);
                var office = organisations.next();
                organisations.register(founder, office, OrganisationKind.SUBDISTRICT_OFFICE, name, null, null);
                var person = people.register(founder, first.name(), first.phone(), first.password());
                appointments.appoint(founder, person, office, Role.ADMINISTRATOR, null, null);
            }));
        } catch (DuplicateKeyException founded) {
            throw Refusal.tooLate("ops.refused.founded");
        }
        places.forget();
    }
}
