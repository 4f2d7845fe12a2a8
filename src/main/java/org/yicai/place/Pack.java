package org.yicai.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;
import org.yicai.place.Division.Level;

/** Reads one packed file of divisions line by line, in the order of the codes; made by src/pack/PackPlaces.java. */
final class Pack implements AutoCloseable {

    private final BufferedReader lines;
    private final Edition edition;
    private String subdistrict = "";
    private @Nullable Division next;

    private Pack(String file, Edition edition) {
        this.edition = edition;
        try {
            lines = new BufferedReader(new InputStreamReader(new XZInputStream(Edition.file(file)), StandardCharsets.UTF_16BE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        step();
    }

    /** Provinces to subdistricts. */
    static Pack above(Edition edition) {
        return new Pack("above.xz", edition);
    }

    /** Residents' and villagers' committees. */
    static Pack committees(Edition edition) {
        return new Pack("committees.xz", edition);
    }

    /** The first two digits of what comes next; null at the end. */
    @Nullable String province() {
        return next == null ? null : next.code().substring(0, 2);
    }

    /** Hands over everything whose code begins so, from where the reading stands; what lies before is passed by. */
    void read(String prefix, Consumer<Division> reader) {
        for (; next != null; step()) {
            if (next.code().startsWith(prefix)) {
                reader.accept(next);
            } else if (next.code().compareTo(prefix) > 0) {
                return;
            }
        }
    }

    private void step() {
        try {
            var line = lines.readLine();
            if (line != null && line.startsWith("@")) {
                subdistrict = line.substring(1);
                line = lines.readLine();
            }
            next = line == null ? null : subdistrict.isEmpty() ? above(line) : committee(line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Division above(String line) {
        int digits = line.indexOf(' ');
        var code = line.substring(0, digits);
        return switch (digits) {
            case 2 -> division(code, Level.PROVINCE, null, line.substring(3));
            case 4 -> division(code, Level.CITY, full(code.substring(0, 2)), line.substring(5));
            case 6 -> division(code, Level.DISTRICT, full(code.substring(0, 4)), line.substring(7));
            case 9 -> division(code, Level.SUBDISTRICT, full(code.substring(0, 6)), line.substring(10));
            default -> throw new IllegalStateException(line);
        };
    }

    private Division committee(String line) {
        return division(subdistrict + line.substring(0, 3), Level.COMMUNITY, full(subdistrict), line.substring(3));
    }

    private Division division(String code, Level level, @Nullable String parent, String name) {
        return new Division(full(code), level, parent, name, name, edition.asOf(), null);
    }

    private static String full(String digits) {
        return digits + "0".repeat(12 - digits.length());
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
