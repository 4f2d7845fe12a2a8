package org.yicai.ops.cli;

import java.io.PrintStream;
import java.util.function.Supplier;

/** Says how far something has come: on a terminal in one line that is written over, elsewhere a line every ten seconds. */
final class ProgressLine {

    private static final long ON_TERMINAL = 200_000_000L;
    private static final long ELSEWHERE = 10_000_000_000L;
    private final PrintStream out;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private long last = System.nanoTime();
    private boolean written;

    ProgressLine(PrintStream out) {
        this.out = out;
    }

    /** Says it if it is time to. */
    void say(Supplier<String> words) {
        var now = System.nanoTime();
        if (now - last < (terminal ? ON_TERMINAL : ELSEWHERE)) {
            return;
        }
        last = now;
        if (terminal) {
            out.print("\r\033[K" + words.get());
            out.flush();
            written = true;
        } else {
            out.println(words.get());
        }
    }

    /** Wipes the line, so that what comes next stands by itself. */
    void clear() {
        if (written) {
            out.print("\r\033[K");
            written = false;
        }
    }
}
