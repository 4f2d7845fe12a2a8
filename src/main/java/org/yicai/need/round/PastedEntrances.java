package org.yicai.need.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.yicai.kernel.Finding;

/**
 * Entrances as somebody pastes them, one a line: "3号院2单元 12户". Blank lines are passed over.
 *
 * @param findings what is wrong with which line, at the field "entrances"
 */
record PastedEntrances(List<Line> lines, List<Finding> findings) {

    static final int MOST = 60;
    static final int MOST_HOUSEHOLDS = 200;
    private static final int LONGEST_NAME = 40;
    private static final Pattern LINE = Pattern.compile("^(\\S.*?)(?:[\\s,，:：]+|(?<!\\d))(\\d{1,4})\\s*(?:户|家|households?|doors?)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPLIT = Pattern.compile("^(\\S.*?)[\\s,，:：]+(\\d{1,4})$");

    /** An entrance and how many households live there. */
    record Line(String name, int households) {}

    static PastedEntrances read(String text) {
        var lines = new ArrayList<Line>();
        var findings = new ArrayList<Finding>();
        var seen = new HashSet<String>();
        var typed = text.split("\n", -1);
        for (int i = 0; i < typed.length; i++) {
            var line = typed[i].replace('\u3000', ' ').strip();
            if (!line.isEmpty()) {
                read(i + 1, line, seen, lines, findings);
            }
        }
        if (lines.size() > MOST) {
            findings.add(Finding.at("entrances", "need.finding.entrances-many", MOST, lines.size()));
        }
        return new PastedEntrances(lines, findings);
    }

    private static void read(int number, String line, HashSet<String> seen, List<Line> lines, List<Finding> findings) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            found = SPLIT.matcher(line);
        }
        if (!found.matches()) {
            findings.add(Finding.at("entrances", "need.finding.entrance", number, cut(line)));
            return;
        }
        var name = found.group(1).strip();
        int households = Integer.parseInt(found.group(2));
        if (households < 1 || households > MOST_HOUSEHOLDS) {
            findings.add(Finding.at("entrances", "need.finding.entrance-households", number, MOST_HOUSEHOLDS, households));
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            findings.add(Finding.at("entrances", "need.finding.entrance-long", number, LONGEST_NAME));
        } else if (!seen.add(name.replaceAll("\\s", ""))) {
            findings.add(Finding.at("entrances", "need.finding.entrance-twice", number, name));
        } else {
            lines.add(new Line(name, households));
        }
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) > 20 ? line.substring(0, line.offsetByCodePoints(0, 20)) + "…" : line;
    }
}
