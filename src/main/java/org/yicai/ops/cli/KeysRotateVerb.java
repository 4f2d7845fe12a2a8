package org.yicai.ops.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Keys;
import org.yicai.ops.database.CannotStart;
import org.yicai.ops.database.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds a generation to a key; a running server uses it within 25 seconds. */
@Command(
        name = "rotate",
        description = {
            "Add a new generation of a key; the older one stays good until you delete its file.",
            "Names: session, form, sign-in-code, invitation, totp, database. Without a name: all but database.",
            "A running server uses the new key within 25 seconds. The key pseudonym is never rotated."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the new keys are there", "2:there is no such key, or it cannot be rotated now"},
        mixinStandardHelpOptions = true)
final class KeysRotateVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Which key.")
    private @Nullable String name;

    @Override
    public Integer call() {
        var chosen = name == null ? usual() : List.of(KeyName.of(name));
        try (var home = place.open()) {
            chosen.forEach(key -> rotate(key, home));
        }
        return 0;
    }

    private static List<KeyName> usual() {
        return Arrays.stream(KeyName.values()).filter(each -> each.rotates() && each != KeyName.DATABASE).toList();
    }

    private static void rotate(KeyName key, Home home) {
        if (!key.rotates()) {
            throw new CannotStart("the key " + key.file() + " is never rotated: it " + key.meaning()
                    + " With another key one person would become two, and the journal could not be read as one story");
        }
        if (key == KeyName.DATABASE) {
            mayChangePasswords(home);
        }
        var keys = new Keys(home.folder().resolve("keys"));
        System.out.println(key.file() + ": generation " + keys.rotate(key.file()) + " is there. It " + key.meaning());
    }

    /** A server that runs would be locked out of its own database by the next verb that starts it. */
    private static void mayChangePasswords(Home home) {
        if (Place.external()) {
            throw new CannotStart("YICAI_DB_URL names a database of yours; change the passwords of its roles there");
        }
        if (home.inUse()) {
            throw new CannotStart("the database of " + home.folder() + " is in use; stop the server first, then rotate its key");
        }
    }
}
