package org.yicai.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be used is told so before any database is started. */
class ImportNeedsVerbTest {

    @TempDir
    private Path folder;

    private String said(int code, String... arguments) {
        var err = System.err;
        var heard = new ByteArrayOutputStream();
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.line().execute(arguments)).isEqualTo(code);
        } finally {
            System.setErr(err);
        }
        assertThat(folder.resolve("home")).as("nothing was started").doesNotExist();
        return heard.toString(StandardCharsets.UTF_8).strip();
    }

    private String said(String file) {
        return said(2, "import", "needs", file, "--home", folder.resolve("home").toString());
    }

    @Test
    void what_is_no_file_gets_one_sentence() {
        assertThat(said(folder.resolve("none.csv").toString())).isEqualTo("yicai: there is no file " + folder.resolve("none.csv"));
        assertThat(said(folder.toString())).isEqualTo("yicai: " + folder + " is a folder; name a CSV file");
    }

    @Test
    void what_is_no_table_gets_one_sentence_that_repeats_nothing_of_it() throws Exception {
        var file = Files.writeString(folder.resolve("secret.csv"), "王小明说他家的事,13812345678\n");
        assertThat(said(file.toString())).isEqualTo("yicai: " + file + ": the first line is no heading; needed are the columns id, user, title, written_at, text, against, support");
        Files.writeString(file, "");
        assertThat(said(file.toString())).isEqualTo("yicai: " + file + ": the file is empty");
    }
}
