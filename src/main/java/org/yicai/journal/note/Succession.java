package org.yicai.journal.note;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A log's own word about the log of the next year: its keys, signed with the key of this one. So a witness that was told to
 * follow needs nobody to bring it new keys. This is Yicai's own, not C2SP's.
 *
 * @param origin of the log that speaks
 * @param next keys of the next one, all under one name
 */
public record Succession(String origin, List<VerifierKey> next) {

    private static final String HEAD = "yicai/next-log@v1";
    private static final Pattern YEARLY = Pattern.compile("(.+)/(\\d{4})");
    private static final int MOST_KEYS = 4;

    /** @throws Unreadable when the next one is not called as the first, a year later */
    public Succession {
        next = List.copyOf(next);
        var from = YEARLY.matcher(origin);
        if (next.isEmpty() || next.size() > MOST_KEYS || !from.matches()) {
            throw new Unreadable("a log whose name ends in its year names one to four keys of the next one");
        }
        var name = from.group(1) + "/" + (Integer.parseInt(from.group(2)) + 1);
        if (next.stream().anyMatch(each -> !each.name().equals(name))) {
            throw new Unreadable("the next log of " + origin + " is called " + name);
        }
    }

    /** Signs it with the key of the log that speaks; of its keys those that sign more than checkpoints. */
    public Note signed(List<SignerKey> keys, Instant at) {
        var out = new StringBuilder(HEAD + "\n" + origin + "\n");
        next.forEach(each -> out.append(each.text()).append('\n'));
        return Note.sign(out.toString(), at, keys.stream().filter(each -> each.verifier().kind() == KeyKind.ED25519).toList());
    }

    /** @throws Unreadable when the text of the note is none */
    public static Succession parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || lines.length > MOST_KEYS + 3 || !lines[0].equals(HEAD) || !lines[lines.length - 1].isEmpty()) {
            throw new Unreadable("the word about the next log has a head, an origin and keys");
        }
        var keys = new ArrayList<VerifierKey>();
        for (var line : List.of(lines).subList(2, lines.length - 1)) {
            keys.add(VerifierKey.parse(line));
        }
        return new Succession(lines[1], keys);
    }
}
