package org.yicai.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    /** Draws the path again, module by module. */
    private static boolean[][] drawn(Qr qr) {
        var modules = new boolean[qr.size()][qr.size()];
        assertThat(RUN.matcher(qr.path()).replaceAll("")).isEmpty();
        RUN.matcher(qr.path()).results().forEach(run -> {
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                modules[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i] = true;
            }
        });
        return modules;
    }

    @Test
    void every_module_is_where_the_standard_puts_it_with_four_of_quiet_around() {
        for (var text : new String[] {"http://localhost:8080/invitation/x", "义彩", "1"}) {
            var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
            var drawn = drawn(Qr.of(text));
            assertThat(drawn).hasDimensions(code.size + 8, code.size + 8);
            for (int y = -4; y < code.size + 4; y++) {
                for (int x = -4; x < code.size + 4; x++) {
                    assertThat(drawn[y + 4][x + 4]).isEqualTo(code.getModule(x, y));
                }
            }
        }
    }
}
