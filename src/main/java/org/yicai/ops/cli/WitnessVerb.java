package org.yicai.ops.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.witness.Witness;
import org.yicai.journal.witness.WitnessFolder;
import org.yicai.journal.witness.WitnessServer;
import org.yicai.kernel.MovableClock;
import org.yicai.ops.database.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A witness of logs, on any computer that is not the platform's own; needs no database. */
@Command(
        name = "witness",
        description = {
            "Watch the log of a Yicai, and sign what only grew: for a residents' committee, an auditor, anybody.",
            "First: witness --dir DIR --init NAME, then: witness --dir DIR --log VKEY --add, then: witness --dir DIR"
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:the folder, the key or the address cannot be used"},
        mixinStandardHelpOptions = true)
final class WitnessVerb implements Callable<Integer> {

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "Folder of this witness: its keys and what it has seen. Keep a copy of DIR/keys.")
    private Path folder;

    @Option(names = "--init", paramLabel = "NAME", description = "Make a witness of this name, such as witness.example.org/dongsi-1, and print its keys for the policy.")
    private @Nullable String init;

    @Option(names = "--log", paramLabel = "VKEY", description = "A log to watch, by its key, which is shown on /trust. May be said several times.")
    private List<String> logs = List.of();

    @Option(names = "--follow", description = "Take the keys of each next year's log from the log itself, which signs them with the keys of this year.")
    private boolean follow;

    @Option(names = "--add", description = "Only add the logs, do not serve.")
    private boolean add;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Address to listen on. Default: ${DEFAULT-VALUE}, this computer only")
    private String bind;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8088", description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Override
    public Integer call() throws Exception {
        try {
            if (init != null) {
                WitnessFolder.init(folder, init);
            }
            try (var open = WitnessFolder.open(folder)) {
                logs.forEach(follow ? open::follow : open::watch);
                var witness = new Witness(open, new MovableClock());
                witness.keys().forEach(each -> System.out.println(each.verifier().text()));
                if (init == null && !add) {
                    serve(witness);
                }
            }
            return 0;
        } catch (IllegalStateException | Unreadable why) {
            throw new CannotStart(String.valueOf(why.getMessage()));
        }
    }

    private void serve(Witness witness) throws InterruptedException {
        try (var server = new WitnessServer(witness, new InetSocketAddress(bind, port))) {
            System.out.println("The witness listens on http://" + bind + ":" + server.port() + "/");
            new CountDownLatch(1).await(); // until the process is told to end; every answer is on the disk already
        } catch (IOException taken) {
            throw new CannotStart(bind + ":" + port + " cannot be used: " + taken.getMessage());
        }
    }
}
