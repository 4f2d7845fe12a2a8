package org.yicai.ops.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.party.People;
import org.yicai.place.Places;
import org.yicai.place.Settlement;

/** The very first facts of an installation, made before there is anybody who could sign in. */
@Component
public class Founding {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private final Settlement settlement;
    private final Places places;
    private final Organisations organisations;
    private final People people;
    private final Appointments appointments;
    private final TransactionTemplate transaction;
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
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Opens the first subdistrict with an administrator, unless there is one already.
     *
     * @return the administrator's password, to be shown once; empty when nothing had to be done
     */
    public Optional<String> firstAdministrator(String subdistrict) {
        if (!places.subdistricts().isEmpty()) {
            return Optional.empty();
        }
        var password = password();
        found(subdistrict, true, "管理员", "13900000000", password);
        return Optional.of(password);
    }

    /**
     * Opens a subdistrict: its office and one administrator. Everything else is done by him through the pages.
     *
     * @param code 12 digits of the subdistrict
     * @param phone the administrator's number, 11 digits
     */
    public void found(String code, boolean main, String administrator, String phone, String password) {
        var id = SubdistrictId.next(clock.instant());
        Scope.of(id).run(() -> transaction.executeWithoutResult(status -> {
            var name = settlement.open(id, code, "010-0000-0000", main) + "办事处";
            var founder = Actor.nobody(id);
            var office = organisations.next();
            organisations.register(founder, office, OrganisationKind.SUBDISTRICT_OFFICE, name, null, null);
            PersonId person = people.register(founder, administrator, phone, password);
            appointments.appoint(founder, person, office, Role.ADMINISTRATOR, null, null);
        }));
        places.forget();
    }

    private static String password() {
        var random = new SecureRandom();
        return random.ints(14, 0, ALPHABET.length()).mapToObj(each -> "" + ALPHABET.charAt(each)).reduce("", String::concat);
    }
}
