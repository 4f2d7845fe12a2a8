package org.yicai.journal.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a policy file one after the other; names are octets, so they are kept as ISO 8859-1. */
final class PolicyText {

    private static final int LONGEST = 262_144;
    private static final int MOST = 64;
    private static final String NONE = "none";

    private final List<Policy.Log> logs = new ArrayList<>();
    private final Map<String, Policy.Witness> witnesses = new LinkedHashMap<>();
    private final Map<String, Policy.Group> groups = new LinkedHashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private @Nullable String quorum;

    Policy read(byte[] bytes) {
        if (bytes.length > LONGEST || bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
            throw new Unreadable("a policy ends with a line end and has at most 262144 bytes");
        }
        var lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                line(lines[i]);
            } catch (Unreadable why) {
                throw new Unreadable("line " + (i + 1) + " of the policy: " + why.getMessage());
            }
        }
        if (quorum == null) {
            throw new Unreadable("a policy has a line for its quorum");
        }
        return new Policy(logs, witnesses, groups, quorum.equals(NONE) ? null : quorum);
    }

    private void line(String line) {
        if (line.chars().anyMatch(each -> each < ' ' && each != '\t' || each == 0x7f)) {
            throw new Unreadable("a control character");
        }
        var words = Arrays.stream(line.split("[ \t]+")).filter(each -> !each.isEmpty()).toList();
        if (words.isEmpty() || words.getFirst().startsWith("#")) {
            return;
        }
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new Unreadable("it begins with none of log, witness, group, quorum");
        }
    }

    private void log(List<String> words) {
        count(words, 2, 3);
        var key = key("log ", words.get(1));
        if (key.kind() == KeyKind.ED25519_COSIGNATURE || logs.size() == MOST) {
            throw new Unreadable("a log signs with a key of type 1 or 6, and at most 64 logs are listed");
        }
        logs.add(new Policy.Log(key, words.size() > 2 ? words.get(2) : null));
    }

    private void witness(List<String> words) {
        count(words, 3, 4);
        var key = key("witness ", words.get(2));
        if (!key.kind().timed() || witnesses.size() == MOST) {
            throw new Unreadable("a witness signs with a key of type 4 or 6, and at most 64 witnesses are listed");
        }
        witnesses.put(fresh(words.get(1)), new Policy.Witness(key, words.size() > 3 ? words.get(3) : null));
    }

    private void group(List<String> words) {
        count(words, 4, MOST + 3);
        var name = fresh(words.get(1));
        var listed = words.subList(3, words.size());
        for (var member : listed) {
            known(member);
            if (!members.add(member)) {
                throw new Unreadable("a member that is in a group already");
            }
        }
        int least = switch (words.get(2)) {
            case "any" -> 1;
            case "all" -> listed.size();
            default -> (int) Math.min(MOST + 1, Spelling.decimal(words.get(2), "the threshold"));
        };
        if (least < 1 || least > listed.size() || groups.size() == MOST) {
            throw new Unreadable("a threshold lies between 1 and the number of members, and at most 64 groups are defined");
        }
        groups.put(name, new Policy.Group(least, List.copyOf(listed)));
    }

    private void quorum(List<String> words) {
        count(words, 2, 2);
        if (quorum != null) {
            throw new Unreadable("a second quorum");
        }
        if (!words.get(1).equals(NONE)) {
            known(words.get(1));
        }
        quorum = words.get(1);
    }

    private VerifierKey key(String use, String text) {
        var key = VerifierKey.parse(new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        if (!keys.add(use + Spelling.base64(key.material()))) {
            throw new Unreadable("a key that is listed already");
        }
        return key;
    }

    private String fresh(String name) {
        if (name.equals(NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
            throw new Unreadable("a name that is taken");
        }
        return name;
    }

    private void known(String name) {
        if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
            throw new Unreadable("a name that no line before defines");
        }
    }

    private static void count(List<String> words, int least, int most) {
        if (words.size() < least || words.size() > most) {
            throw new Unreadable("too few or too many words");
        }
    }
}
