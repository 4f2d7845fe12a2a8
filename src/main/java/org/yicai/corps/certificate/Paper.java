package org.yicai.corps.certificate;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import javax.imageio.ImageIO;
import org.yicai.web.Words;

/**
 * What stands on the paper, always in Chinese.
 *
 * @param site address of this installation, where the certificate can be checked
 * @param phone of the office; "" for none
 */
record Paper(Words words, ZoneId zone, Certificate certificate, List<Certificate.Line> lines, String site, String phone) {

    private static final int DOTS = 8;
    private static final int QUIET = 2;
    private static final int MOST_KINDS = 12;

    String title() {
        return t("corps.paper.title") + " " + certificate.spoken();
    }

    String t(String key, Object... args) {
        return words.say("zh", key, args);
    }

    String day(LocalDate day) {
        return t("corps.paper.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    boolean isLong() {
        return certificate.extent() == Extent.LONG;
    }

    /** What was done how often: the short form's content. */
    record Kind(String title, int times, int minutes) {}

    List<Kind> kinds() {
        var kinds = new LinkedHashMap<String, Kind>();
        lines.forEach(line -> kinds.merge(line.title(), new Kind(line.title(), 1, line.minutes()), (a, b) -> new Kind(a.title, a.times + 1, a.minutes + b.minutes)));
        return kinds.values().stream().limit(MOST_KINDS).toList();
    }

    /** How many kinds stand not on the short form. */
    long moreKinds() {
        return Math.max(0, lines.stream().map(Certificate.Line::title).distinct().count() - MOST_KINDS);
    }

    /** The code that leads a stranger to where the certificate is checked; large dots, since printers blur. */
    String qr() {
        var code = QrCode.encodeText(site + certificate.address(), QrCode.Ecc.MEDIUM);
        var size = (code.size + 2 * QUIET) * DOTS;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, code.getModule(x / DOTS - QUIET, y / DOTS - QUIET) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
