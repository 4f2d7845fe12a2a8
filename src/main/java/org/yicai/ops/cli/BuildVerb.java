package org.yicai.ops.cli;

import picocli.CommandLine.Command;

/** The launcher does this itself, before there is anything of Java to run; it stands here for help and completion. */
@Command(name = "build", description = "Build what is older than its sources; every other verb does it too.", mixinStandardHelpOptions = true)
final class BuildVerb implements Runnable {

    @Override
    public void run() {
        System.out.println("built");
    }
}
