package org.yicai.ops.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.yicai.party.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who may do what today, and how they sign in. */
@Command(name = "list", description = "List everybody with an appointment today: number, role, organisation, how they sign in, last visit.", mixinStandardHelpOptions = true)
final class UserListVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Mixin
    private Where subdistrict;

    @Override
    public Integer call() throws Exception {
        try (var home = place.open();
                var context = Server.startQuietly(Place.database(home))) {
            var desk = new Desk(home, context);
            var where = subdistrict.in(desk);
            var minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(desk.ask(ZoneId.class));
            desk.in(where, () -> desk.ask(Accounts.class).list(where)).forEach(line -> System.out.println(String.join("\t",
                    line.phone() == null ? "-" : line.phone(), line.name(), line.role().toString(), line.organisation(),
                    line.factor() ? "password and second factor" : line.password() ? "password" : "code",
                    line.seenAt() == null ? "never" : minute.format(line.seenAt()))));
        }
        return 0;
    }
}
