package org.yicai.ops.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yicai.ops.database.CannotStart;
import org.yicai.ops.database.ExternalPostgres;
import org.yicai.ops.database.Home;
import org.yicai.ops.setting.Setting;
import org.yicai.ops.setting.Settings;
import picocli.CommandLine.Option;

/** Where the home is, and which database: shared by the verbs. */
final class Place {

    @Option(names = "--home", paramLabel = "DIR", description = "Folder of database, files and keys (or YICAI_HOME). Default: yicai below XDG_DATA_HOME or ~/.local/share")
    private @Nullable Path home;

    /** The settings in force, with the options of a verb: in turn a setting and what was said, null when nothing. */
    Settings settings(@Nullable Object... said) {
        var options = new EnumMap<Setting, String>(Setting.class);
        if (home != null) {
            options.put(Setting.HOME, home.toString());
        }
        for (int i = 0; i < said.length; i += 2) {
            if (said[i + 1] != null) {
                options.put((Setting) said[i], said[i + 1].toString());
            }
        }
        return Settings.with(options);
    }

    Home open() {
        var settings = settings();
        return new Home(settings.home(), settings.postgres());
    }

    /**
     * Starts or finds the database; YICAI_DB_URL names somebody else's, which is looked over first.
     *
     * @throws CannotStart when it cannot be had, or cannot be trusted with the data
     */
    static Map<String, Object> database(Home home) {
        var told = Settings.ofEnvironment();
        var settings = new HashMap<String, Object>();
        if (told.value(Setting.DB_URL).isEmpty()) {
            if (told.connections() > Home.CONNECTIONS) {
                throw new CannotStart("YICAI_DB_CONNECTIONS is " + told.connections() + ", and the embedded server takes " + Home.CONNECTIONS + " of one process at most; lower it, or set YICAI_DB_URL");
            }
            home.startDatabase();
            settings.putAll(home.settings());
        } else {
            var server = external(told);
            server.require();
            settings.putAll(server.settings());
            settings.put("yicai.home", home.folder().toString());
        }
        settings.put("yicai.db.read-url", external() ? told.value(Setting.DB_READ_URL) : "");
        settings.put("yicai.db.connections", told.connections());
        settings.put("yicai.zone", told.value(Setting.ZONE));
        return settings;
    }

    static ExternalPostgres external(Settings told) {
        return new ExternalPostgres(
                told.value(Setting.DB_URL),
                told.value(Setting.DB_USER),
                needed(told, Setting.DB_PASSWORD),
                told.value(Setting.DB_OWNER),
                needed(told, Setting.DB_OWNER_PASSWORD),
                told.connections());
    }

    private static String needed(Settings told, Setting setting) {
        var value = told.value(setting);
        if (value.isEmpty()) {
            throw new CannotStart("YICAI_DB_URL is set, so " + setting.variable() + " is needed too; set it");
        }
        return value;
    }

    static boolean external() {
        return !Settings.ofEnvironment().value(Setting.DB_URL).isEmpty();
    }

    static int port(@Nullable Integer option) {
        return Settings.with(option == null ? Map.of() : Map.of(Setting.PORT, option.toString())).port();
    }
}
