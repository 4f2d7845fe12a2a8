package org.yicai.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;

/**
 * The edition of the divisions that ships with the product.
 *
 * @param name the year that the National Bureau of Statistics gave it
 * @param asOf the day that it describes
 * @param source where it was taken from
 * @param provinces how many there are, and so on down to the residents' and villagers' committees
 * @param placeholders rows of the source that only fill a level: they repeat the code of what they lie in and are left out
 */
public record Edition(String name, LocalDate asOf, String source, int provinces, int cities, int districts, int subdistricts, int committees, int placeholders) {

    static Edition shipped() {
        var known = new Properties();
        try (var in = new InputStreamReader(file("edition.properties"), StandardCharsets.UTF_8)) {
            known.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Edition(
                known.getProperty("edition"), LocalDate.parse(known.getProperty("as_of")), known.getProperty("source"),
                count(known, "provinces"), count(known, "cities"), count(known, "districts"), count(known, "subdistricts"), count(known, "committees"), count(known, "placeholders"));
    }

    private static int count(Properties known, String level) {
        return Integer.parseInt(known.getProperty(level));
    }

    /** One of the files in the product; the caller closes it. */
    static InputStream file(String name) {
        var file = Edition.class.getResourceAsStream("/places/" + name);
        if (file == null) {
            throw new IllegalStateException("the product lacks /places/" + name);
        }
        return file;
    }

    /** All of them, those that ended before not counted. */
    public int divisions() {
        return provinces + cities + districts + subdistricts + committees;
    }
}
