package org.yicai.ops.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.database.CannotStart;
import org.yicai.party.Appointments;
import org.yicai.party.Invitations;
import org.yicai.party.Organisation;
import org.yicai.party.Organisations;
import org.yicai.party.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Registers somebody, appoints them, and prints the link with which they choose a password. */
@Command(
        name = "add",
        description = "Register a person, appoint them, and print an invitation link. Works with the server running or stopped.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done; the link is the last line", "2:nothing was done; one line says why"},
        mixinStandardHelpOptions = true)
final class UserAddVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Name, 1 to 40 characters.")
    private String name;

    @Option(names = "--phone", required = true, paramLabel = "NUMBER", description = "Mobile number, 11 digits.")
    private String phone;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role;

    @Option(names = "--organisation", required = true, paramLabel = "NAME", description = "Name of a registered organisation.")
    private String organisation;

    @Mixin
    private Where subdistrict;

    @Override
    public Integer call() throws Exception {
        var digits = Desk.phone(phone);
        var called = name.strip();
        if (called.isEmpty() || called.codePointCount(0, called.length()) > 40 || called.codePoints().anyMatch(each -> Character.isISOControl(each) || each == 0xFFFD)) {
            throw new CannotStart("a name has 1 to 40 characters");
        }
        try (var home = place.open();
                var context = Server.startQuietly(Place.database(home))) {
            var desk = new Desk(home, context);
            var where = subdistrict.in(desk);
            var link = desk.in(where, () -> add(desk, where, called, digits));
            System.out.println(desk.address(link));
        }
        return 0;
    }

    private String add(Desk desk, SubdistrictId where, String called, String digits) {
        var itself = desk.itself(where);
        var at = organisation(desk, where);
        var known = desk.ask(People.class).withPhone(digits).isPresent();
        var person = desk.ask(People.class).register(itself, called, digits, null);
        var already = desk.ask(Appointments.class).appoint(itself, person, at.id(), role, null, null).isPresent();
        var link = desk.ask(Invitations.class).invite(itself, person);
        System.out.println(desk.name(person) + (known ? " was registered before" : " is registered") + (already ? " and holds this appointment already" : " and appointed")
                + ": " + role + ", " + at.name() + ". This link is shown only now, and works once within " + Invitations.LIFE.toDays() + " days:");
        return link;
    }

    private Organisation organisation(Desk desk, SubdistrictId where) {
        var all = desk.ask(Organisations.class).list(where);
        return all.stream().filter(each -> each.name().equals(organisation.strip())).findFirst().orElseThrow(() -> new CannotStart(
                "there is no organisation " + organisation + " here; there are " + all.stream().map(Organisation::name).collect(Collectors.joining(", "))));
    }
}
