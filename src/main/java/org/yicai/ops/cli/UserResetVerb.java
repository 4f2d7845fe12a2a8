package org.yicai.ops.cli;

import java.util.concurrent.Callable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.database.CannotStart;
import org.yicai.party.Accounts;
import org.yicai.party.Appointments;
import org.yicai.party.Invitations;
import org.yicai.party.People;
import org.yicai.place.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets somebody in again who is locked out, or shuts out whoever has their password. */
@Command(
        name = "reset",
        description = "End every session of a person, open a lock, and print an invitation link for a new password. Works with the server running or stopped.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done; the link is the last line", "2:nothing was done; one line says why"},
        mixinStandardHelpOptions = true)
final class UserResetVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Option(names = "--phone", required = true, paramLabel = "NUMBER", description = "The person's mobile number.")
    private String phone;

    @Option(names = "--second-factor", description = "Take the second factor away too: telephone and recovery codes are lost.")
    private boolean secondFactor;

    @Override
    public Integer call() throws Exception {
        var digits = Desk.phone(phone);
        try (var home = place.open();
                var context = Server.startQuietly(Place.database(home))) {
            var desk = new Desk(home, context);
            var person = person(desk, digits);
            var where = where(desk, person, digits);
            var link = desk.in(where, () -> reset(desk, where, person));
            System.out.println(desk.address(link));
        }
        return 0;
    }

    private String reset(Desk desk, SubdistrictId where, PersonId person) {
        var itself = desk.itself(where);
        desk.ask(Accounts.class).endSessions(itself, person);
        var taken = secondFactor && desk.ask(Accounts.class).takeSecondFactor(itself, person);
        var link = desk.ask(Invitations.class).invite(itself, person);
        System.out.println(desk.name(person) + " is signed out everywhere" + (taken ? ", and the second factor is gone" : "")
                + ". This link is shown only now, and works once within " + Invitations.LIFE.toDays() + " days:");
        return link;
    }

    private static PersonId person(Desk desk, String digits) throws Exception {
        return desk.in(desk.subdistrict(null).id(), () -> desk.ask(People.class).withPhone(digits))
                .orElseThrow(() -> new CannotStart("nobody here has the number " + digits));
    }

    /** Where the person is somebody today. */
    private static SubdistrictId where(Desk desk, PersonId person, String digits) throws Exception {
        var reading = new TransactionTemplate(desk.ask(PlatformTransactionManager.class));
        for (var each : desk.ask(Places.class).subdistricts()) {
            var held = Scope.of(each.id()).call(() -> reading.execute(status -> desk.ask(Appointments.class).organisationsOf(each.id(), person)));
            if (!held.isEmpty()) {
                return each.id();
            }
        }
        throw new CannotStart(digits + " holds no appointment today and signs in by a code; there is nothing to reset");
    }
}
