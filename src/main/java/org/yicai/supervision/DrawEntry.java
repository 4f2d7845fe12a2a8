package org.yicai.supervision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Verifier;
import org.yicai.supervision.DrawFile.Verdict;
import org.yicai.supervision.DrawFile.Wrong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What binds the list of a draw to the log: the entry that was made when it was fixed, opened. A file that carries it begins with
 * {@code yicai-draw@v2} and is otherwise the text of a {@link DrawFile}, an empty line, and this (docs/draws.md).
 *
 * @param salt 32 bytes
 * @param body what was entered, one line of canonical JSON
 * @param proof that the entry stands in the log, with the entry as its extra
 */
public record DrawEntry(byte[] salt, String body, ProofFile proof) {

    static final String FORMAT = "yicai-draw@v2";
    private static final String BEGIN = "\n\nsalt ";
    private static final Pattern OPENING = Pattern.compile("salt ([A-Za-z0-9+/]{43}=)\nbody (\\{[^\n]*\\})\n(.*)", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The file of a draw that stands in the log. */
    public String text(DrawFile draw) {
        return FORMAT + draw.text().substring(DrawFile.FORMAT.length()) + "\nsalt " + Base64.getEncoder().encodeToString(salt) + "\nbody " + body + "\n" + proof.text();
    }

    static boolean isIn(String text) {
        return text.startsWith(FORMAT + "\n");
    }

    /** The entry that a file carries; empty when it carries none, or not as the format says. */
    public static Optional<DrawEntry> of(String file) {
        var text = file.replace("\r\n", "\n");
        int at = text.indexOf(BEGIN);
        return isIn(text) && at >= 0 ? Optional.ofNullable(read(text.substring(at + 2))) : Optional.empty();
    }

    private static @Nullable DrawEntry read(String text) {
        var found = OPENING.matcher(text);
        if (!found.matches()) {
            return null;
        }
        try {
            var salt = Base64.getDecoder().decode(found.group(1));
            var proof = ProofFile.parse(found.group(3).getBytes(StandardCharsets.UTF_8));
            proof.checkpoint().checkpoint();
            return proof.extra() == null || !Base64.getEncoder().encodeToString(salt).equals(found.group(1)) ? null : new DrawEntry(salt, found.group(2), proof);
        } catch (Unreadable | IllegalArgumentException notWritten) {
            return null;
        }
    }

    /** Checks such a file: first the draw by itself, then that the log holds this list and no other. Whose signatures stand below is another question. */
    static Verdict check(String text, @Nullable String fixed) {
        int at = text.indexOf(BEGIN);
        var draw = DrawFile.check(DrawFile.FORMAT + text.substring(FORMAT.length(), at < 0 ? text.length() : at + 1), fixed);
        if (!draw.holds() || draw.file() == null) {
            return draw;
        }
        int line = (int) text.substring(0, Math.max(at, 0)).lines().count() + 2;
        var entry = at < 0 ? null : read(text.substring(at + 2));
        if (entry == null) {
            return new Verdict(Wrong.FORMAT, at < 0 ? 1 : line, null);
        }
        var wrong = entry.wrong(draw.file());
        return wrong == null ? draw : new Verdict(wrong, 0, draw.file());
    }

    private @Nullable Wrong wrong(DrawFile draw) {
        var checkpoint = proof.checkpoint().checkpoint();
        var bytes = java.util.Objects.requireNonNull(proof.extra());
        if (!Verifier.inclusion(proof.index(), checkpoint.size(), Hashes.leaf(bytes), proof.hashes(), checkpoint.root())) {
            return Wrong.PROOF;
        }
        try {
            var entry = JSON.readTree(bytes);
            if (!Base64.getEncoder().encodeToString(Sampler.sha256(salt, body.getBytes(StandardCharsets.UTF_8))).equals(text(entry, "body"))) {
                return Wrong.OPENING;
            }
            if (!"draw-committed".equals(text(entry, "t")) || !says(draw, JSON.readTree(body)) || !checkpoint.origin().equals(draw.terms().origin()) || proof.index() < draw.terms().size()) {
                return Wrong.ENTRY;
            }
            return draw.drawn() != null && !draw.drawn().isAfter(Instant.parse(text(entry, "at"))) ? Wrong.TIME : null;
        } catch (JacksonException | java.time.DateTimeException notSo) {
            return Wrong.ENTRY;
        }
    }

    /** What was entered is what the file says; the rest is missing in entries of November 2026. */
    private static boolean says(DrawFile draw, JsonNode told) {
        var percent = draw.terms().percent();
        var now = Map.of("origin", draw.terms().origin(), "size", String.valueOf(draw.terms().size()), "root", draw.terms().root(), "population", String.valueOf(draw.list().lines().size()), "sha256", draw.list().sha256());
        var later = Map.of("high", String.valueOf(percent.get(Stratum.HIGH)), "medium", String.valueOf(percent.get(Stratum.MEDIUM)), "low", String.valueOf(percent.get(Stratum.LOW)), "means", draw.by().name(), "named", draw.named());
        if (told.has("committed") && !Instant.parse(text(told, "committed")).equals(draw.committed())) {
            return false;
        }
        return now.entrySet().stream().allMatch(each -> each.getValue().equals(text(told, each.getKey())))
                && later.entrySet().stream().allMatch(each -> !told.has(each.getKey()) || each.getValue().equals(text(told, each.getKey())));
    }

    private static String text(JsonNode node, String name) {
        var value = node.get(name);
        return value == null || !value.isString() && !value.isIntegralNumber() ? "" : value.asString();
    }
}
