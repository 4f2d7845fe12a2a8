package org.yicai.ops.cli;

import org.yicai.ops.database.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The launcher does this itself; it stands here for help and completion. */
@Command(name = "test", description = "Run the tests on real parts (from a clone of the sources).", mixinStandardHelpOptions = true)
final class TestVerb implements Runnable {

    @Option(names = "--long", description = "Also crashes, starts and whole journeys, and PostgreSQL 15.")
    private boolean everything;

    @Option(names = "-Dtest", paramLabel = "NAME", description = "Only these classes, as Maven names them.")
    private String only;

    @Override
    public void run() {
        throw new CannotStart("the tests are run by ./yicai test in a clone of the sources; call that");
    }
}
