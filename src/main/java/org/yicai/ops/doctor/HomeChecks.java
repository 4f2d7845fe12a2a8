package org.yicai.ops.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.yicai.ops.database.Check;
import org.yicai.ops.database.EmbeddedPostgres;
import org.yicai.ops.database.ExternalPostgres;
import org.yicai.ops.database.Home;
import org.yicai.ops.demo.TownPlay;

/** The folder of database and keys, and the embedded server in it. */
final class HomeChecks {

    private static final EnumSet<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);
    private final Path home;
    private final Home.Use use;

    HomeChecks(Path home, Home.Use use) {
        this.home = home;
        this.use = use;
    }

    /** Where Yicai serves this home; "" when it does not. */
    String serves() {
        return use.address();
    }

    List<Check> checks() {
        var found = new ArrayList<Check>();
        if (!Files.exists(home)) {
            found.add(Check.ok("home", home + " does not exist yet; the first start makes it"));
            return found;
        }
        found.add(Files.isDirectory(home) && Files.isWritable(home) ? Check.ok("home", home.toString()) : Check.bad("home", "cannot write to " + home, "mend its rights, or choose another folder with --home"));
        found.add(secrets());
        if (Files.exists(home.resolve(TownPlay.UNFINISHED)) && serves().isEmpty()) {
            found.add(Check.warning("demo", "the demo town was not played to its end", "start demo again: it begins afresh by itself"));
        }
        return found;
    }

    private Check secrets() {
        try {
            var wrong = new ArrayList<String>();
            for (var file : secretFiles()) {
                if (Files.size(file) == 0) {
                    return Check.bad("keys", file + " is empty", "put it back from a backup");
                }
                if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                    wrong.add(file.toString());
                }
            }
            return wrong.isEmpty() ? Check.ok("keys", "readable by their owner only") : Check.bad("keys", "others may read " + String.join(", ", wrong), "chmod 600 " + String.join(" ", wrong));
        } catch (IOException unreadable) {
            return Check.bad("keys", "cannot read " + unreadable.getMessage(), "mend its rights");
        }
    }

    private List<Path> secretFiles() throws IOException {
        var files = new ArrayList<Path>();
        if (Files.exists(home.resolve("keys"))) {
            try (var keys = Files.walk(home.resolve("keys"))) {
                keys.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        if (Files.exists(home.resolve("postgres/password"))) {
            files.add(home.resolve("postgres/password"));
        }
        return files;
    }

    /** How the embedded server is. */
    List<Check> server() {
        var found = new ArrayList<Check>();
        var running = EmbeddedPostgres.running(home).isPresent();
        if (!Files.exists(home.resolve("postgres/data/PG_VERSION"))) {
            found.add(Check.ok("postgresql", "no database yet; the first start makes it"));
        } else if (running && !use.used()) {
            found.add(Check.warning("postgresql", "the embedded server runs without Yicai, as after a kill", "start and stop Yicai once before you copy the folder"));
        } else if (running) {
            found.add(Check.ok("postgresql", "the embedded server runs"));
        } else if (use.used()) {
            found.add(Check.bad("postgresql", "Yicai runs and its embedded server does not", "wait a few seconds: it is started again; then read postgres/postgres.log"));
        } else if (Files.exists(home.resolve("postgres/data/postmaster.pid"))) {
            found.add(Check.warning("postgresql", "the embedded server was killed", "start Yicai: it recovers by itself"));
        } else {
            found.add(Check.ok("postgresql", "the embedded server is stopped; with --start it is looked into too"));
        }
        found.add(new ServerLog(home.resolve("postgres/postgres.log")).check());
        return found;
    }

    /** The way into the embedded database, when it runs. */
    Optional<ExternalPostgres> database() {
        return Home.runningDatabase(home);
    }
}
