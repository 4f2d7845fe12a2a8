package org.yicai.party.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Role;
import org.yicai.party.Organisation;
import org.yicai.party.Phone;
import org.yicai.web.Words;

/**
 * People as somebody types them or copies them from a sheet, one a line: name, number, role, organisation; parted by
 * a comma, a tab, a semicolon or blanks.
 */
final class Roster {

    static final int MOST = 200;
    private static final int LONGEST_NAME = 40;
    private final Map<String, Role> roles = new HashMap<>();
    private final List<Organisation> organisations;

    /** Roles are known by what they are called in any of our languages. */
    Roster(Words words, List<Organisation> organisations) {
        this.organisations = organisations;
        for (var role : Role.values()) {
            Words.LANGUAGES.forEach(language -> roles.put(words.say(language, "label.Role." + role).toLowerCase(Locale.ROOT), role));
        }
    }

    /**
     * One line as it was understood.
     *
     * @param number from 1
     * @param text the line as it was typed
     * @param why what is wrong with it; null when it can be taken
     */
    record Line(int number, String text, String name, @Nullable String phone, @Nullable Role role, @Nullable Organisation organisation, @Nullable Finding why) {}

    /** All lines that are not blank. */
    List<Line> read(String text) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var line : text.split("\n")) {
            number++;
            if (!line.isBlank()) {
                lines.add(read(number, line.strip()));
            }
        }
        return doubles(lines);
    }

    private Line read(int number, String text) {
        var parts = parts(text);
        var name = parts.getFirst();
        var phone = parts.size() > 1 ? Phone.read(parts.get(1)) : null;
        var role = parts.size() > 2 ? role(parts.get(2).toLowerCase(Locale.ROOT)) : null;
        var organisation = parts.size() > 3 ? organisation(parts.get(3)) : null;
        Finding why = null;
        if (parts.size() != 4) {
            why = Finding.that("party.several.parts", parts.size());
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            why = Finding.that("party.several.name", LONGEST_NAME);
        } else if (phone == null) {
            why = Finding.that("party.several.phone", parts.get(1));
        } else if (role == null) {
            why = Finding.that("party.several.role", parts.get(2));
        } else if (organisation == null) {
            why = Finding.that("party.several.organisation", parts.get(3));
        }
        return new Line(number, text, name, phone, role, organisation, why);
    }

    private static List<String> parts(String text) {
        var strong = Arrays.stream(text.split("[,，、;；\t]")).map(String::strip).toList();
        return strong.size() > 1 ? strong : Arrays.asList(text.split("\\s+"));
    }

    /** By its whole label, or by a part that only one role's labels have: 干部 is 街道干部. */
    private @Nullable Role role(String typed) {
        var partly = roles.entrySet().stream().filter(each -> typed.length() > 1 && each.getKey().contains(typed)).map(Map.Entry::getValue).distinct().toList();
        return roles.getOrDefault(typed, partly.size() == 1 ? partly.getFirst() : null);
    }

    /** By its whole name, or by a part that only one has. */
    private @Nullable Organisation organisation(String typed) {
        var whole = organisations.stream().filter(each -> each.name().equals(typed)).findFirst();
        if (whole.isPresent() || typed.length() < 2) {
            return whole.orElse(null);
        }
        var partly = organisations.stream().filter(each -> each.name().contains(typed)).toList();
        return partly.size() == 1 ? partly.getFirst() : null;
    }

    /** One number is one person: the same number under two names is a slip of the pen. */
    private static List<Line> doubles(List<Line> lines) {
        var names = lines.stream().filter(each -> each.phone != null).collect(Collectors.toMap(Line::phone, Line::name, (first, second) -> first));
        return lines.stream()
                .map(each -> each.why != null || each.name.equals(names.get(each.phone))
                        ? each
                        : new Line(each.number, each.text, each.name, each.phone, each.role, each.organisation, Finding.that("party.several.double", names.get(each.phone))))
                .toList();
    }
}
