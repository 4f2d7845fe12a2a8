package org.yicai.ops.doctor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yicai.ops.database.Check;
import org.yicai.ops.database.DiskSpace;
import org.yicai.ops.database.ExternalPostgres;
import org.yicai.ops.database.Home;
import org.yicai.ops.setting.Setting;
import org.yicai.ops.setting.Settings;

/**
 * Looks at everything that has to be right for Yicai to run, with the server running or stopped. It starts nothing and
 * changes nothing.
 */
public final class Doctor {

    private final Settings settings;
    private final Clock clock;
    private final Function<Settings, ExternalPostgres> external;
    private final Home.Use use;

    /**
     * @param use how the home was used before anything was started for looking
     * @param external how somebody else's database is reached when the settings name one
     */
    public Doctor(Settings settings, Home.Use use, Clock clock, Function<Settings, ExternalPostgres> external) {
        this.use = use;
        this.settings = settings;
        this.clock = clock;
        this.external = external;
    }

    /** All findings, in the order in which they would be mended. */
    public List<Check> examine() {
        var found = new ArrayList<Check>();
        var machine = new MachineChecks(settings, clock);
        var home = new HomeChecks(settings.home(), use);
        var embedded = settings.value(Setting.DB_URL).isEmpty();
        found.add(machine.java());
        found.add(machine.memory());
        if (embedded) {
            found.add(machine.namespaces());
        }
        found.add(DiskSpace.check(settings.home()));
        found.addAll(home.checks());
        found.add(machine.port(home));
        found.add(machine.messages());
        if (embedded) {
            found.addAll(home.server());
        }
        database(embedded, home).ifPresent(server -> found.addAll(new DatabaseChecks(server, clock).checks()));
        return found;
    }

    private Optional<ExternalPostgres> database(boolean embedded, HomeChecks home) {
        return embedded ? home.database() : Optional.of(external.apply(settings));
    }

    /** The worst of them; null for an empty list. */
    public static Check.@Nullable Grade worst(List<Check> found) {
        return found.stream().map(Check::grade).max(Enum::compareTo).orElse(null);
    }
}
