package org.yicai.ops.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yicai.ops.database.CannotStart;
import org.yicai.ops.database.Home;
import picocli.CommandLine.Option;

/** Where the home is, and which database: shared by the verbs. */
final class Place {

    @Option(names = "--home", paramLabel = "DIR", description = "Folder of database, files and keys (or YICAI_HOME). Default: ${DEFAULT-VALUE}")
    private Path home = usualHome();

    private static Path usualHome() {
        var told = System.getenv("YICAI_HOME");
        if (told != null && !told.isBlank()) {
            return Path.of(told);
        }
        var data = System.getenv("XDG_DATA_HOME");
        var base = data != null && !data.isBlank() ? Path.of(data) : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("yicai");
    }

    Home open() {
        return new Home(home);
    }

    /** Starts or finds the database; YICAI_DB_URL names somebody else's. */
    static Map<String, Object> database(Home home) {
        var url = System.getenv("YICAI_DB_URL");
        if (url == null || url.isBlank()) {
            home.startDatabase();
            return new HashMap<>(home.settings());
        }
        var settings = new HashMap<String, Object>();
        settings.put("yicai.home", home.folder().toString());
        settings.put("yicai.db.url", url);
        settings.put("yicai.db.user", told("YICAI_DB_USER", "yicai_app"));
        settings.put("yicai.db.password", needed("YICAI_DB_PASSWORD"));
        settings.put("spring.flyway.url", url);
        settings.put("spring.flyway.user", told("YICAI_DB_OWNER", "yicai_owner"));
        settings.put("spring.flyway.password", needed("YICAI_DB_OWNER_PASSWORD"));
        return settings;
    }

    static String told(String name, String usual) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? usual : value;
    }

    private static String needed(String name) {
        var value = told(name, "");
        if (value.isEmpty()) {
            throw new CannotStart("YICAI_DB_URL is set, so " + name + " is needed too");
        }
        return value;
    }

    static boolean external() {
        return !told("YICAI_DB_URL", "").isEmpty();
    }

    static int port(@Nullable Integer option) {
        try {
            return option != null ? option : Integer.parseInt(told("YICAI_PORT", "8080"));
        } catch (NumberFormatException noPort) {
            throw new CannotStart("YICAI_PORT is no number");
        }
    }
}
