package org.yicai.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Money;

/**
 * A form as it was typed, and what is wrong with it. Reading a field checks it; whatever does not fit becomes a
 * {@link Finding} at that field and reads as an empty value, so that one look finds everything. A page shows the
 * same object again, so nothing typed is ever lost.
 */
public final class Fields {

    private static final long MEGABYTE = 1_000_000;
    private final Map<String, List<String>> typed;
    private final Map<String, List<Upload>> files;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    public Fields(Map<String, String[]> parameters) {
        this(parameters, Map.of());
    }

    Fields(Map<String, String[]> parameters, Map<String, List<Upload>> files) {
        typed = new LinkedHashMap<>();
        parameters.forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        this.files = files;
    }

    /** A form nobody has filled in yet. */
    public static Fields blank() {
        return new Fields(Map.of());
    }

    /** Fills a field that is still empty: a form that the system can begin for the person. */
    public Fields with(String name, @Nullable Object value) {
        if (value != null) {
            typed.putIfAbsent(name, List.of(value.toString()));
        }
        return this;
    }

    public boolean ok() {
        return findings.isEmpty();
    }

    public List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    public @Nullable Finding finding(String field) {
        return findings.get(field);
    }

    /** Adds a finding; the first one at a field stays. */
    public Fields refuse(Finding finding) {
        findings.putIfAbsent(finding.field(), finding);
        return this;
    }

    public Fields refuse(String field, String key, Object... args) {
        return refuse(Finding.at(field, key, args));
    }

    public Fields refuse(List<Finding> more) {
        more.forEach(this::refuse);
        return this;
    }

    /** What stands in the field, for showing it again; "" when nothing was sent. */
    public String typed(String name) {
        var values = typed.get(name);
        return values == null || values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }

    public boolean ticked(String name) {
        return !typed(name).isBlank();
    }

    /** Whether this value is among those sent under the name: radio buttons and groups of boxes. */
    public boolean chosen(String name, Object value) {
        return typed.getOrDefault(name, List.of()).contains(value.toString());
    }

    /** A text that must be there, at most {@code max} characters; stripped of blanks around it. */
    public String text(String name, int max) {
        var text = optional(name, max);
        if (text.isEmpty()) {
            refuse(name, "web.finding.empty");
        }
        return text;
    }

    /** A text that may be empty, at most {@code max} characters. */
    public String optional(String name, int max) {
        var text = typed(name).strip().replace("\r\n", "\n");
        if (text.codePointCount(0, text.length()) > max) {
            refuse(name, "web.finding.long", max, text.codePointCount(0, text.length()));
            return "";
        }
        if (!clean(text)) {
            refuse(name, "web.finding.characters");
            return "";
        }
        return text;
    }

    /** NUL cannot be stored by PostgreSQL and half a surrogate pair is no character (Unicode 16 §3.8). */
    private static boolean clean(String text) {
        return text.codePoints().noneMatch(c -> c < 0x20 && c != '\n' && c != '\t' || c == 0x7F || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFD);
    }

    /** A day as browsers send it, 2026-03-05; {@link LocalDate#MIN} beside a finding. Years 1900 to 2199. */
    public LocalDate date(String name) {
        var text = text(name, 20);
        try {
            var day = text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text.replace('/', '-'));
            if (text.isEmpty() || day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException noDate) {
            // told at the field below
        }
        refuse(name, "web.finding.date");
        return LocalDate.MIN;
    }

    /** A moment on the clock of the installation, 2026-03-05T09:30. */
    public LocalDateTime moment(String name) {
        var text = text(name, 20);
        try {
            var moment = text.isEmpty() ? LocalDateTime.MIN : LocalDateTime.parse(text.replace(' ', 'T'));
            if (text.isEmpty() || moment.getYear() >= 1900 && moment.getYear() < 2200) {
                return moment;
            }
        } catch (DateTimeParseException noMoment) {
            // told at the field below
        }
        refuse(name, "web.finding.moment");
        return LocalDateTime.MIN;
    }

    /** An amount in yuan, more than nothing. */
    public Money money(String name) {
        var text = text(name, 20);
        try {
            var money = text.isEmpty() ? Money.NONE : Money.yuan(text);
            if (text.isEmpty() || money.fen() > 0) {
                return money;
            }
        } catch (ArithmeticException | NumberFormatException noAmount) {
            // told at the field below
        }
        refuse(name, "web.finding.money");
        return Money.NONE;
    }

    /** A whole number between the two, both included. */
    public int whole(String name, int least, int most) {
        var text = text(name, 12);
        if (text.isEmpty()) {
            return least;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told at the field below
        }
        refuse(name, "web.finding.whole", least, most);
        return least;
    }

    /** One of the named values; null beside a finding. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> values) {
        for (var each : values.getEnumConstants()) {
            if (each.name().equals(typed(name))) {
                return each;
            }
        }
        refuse(name, "web.finding.choice");
        return null;
    }

    /** An id chosen from a list; null beside a finding. Whether the actor may see the thing is for the store to say. */
    public @Nullable UUID id(String name) {
        try {
            return Ids.of(typed(name).strip());
        } catch (Missing noId) {
            refuse(name, "web.finding.choice");
            return null;
        }
    }

    /** An id that may be left open. */
    public @Nullable UUID optionalId(String name) {
        return typed(name).isBlank() ? null : id(name);
    }

    /** Several ids under one name, such as ticked rows; those that are no ids become a finding. */
    public List<UUID> ids(String name) {
        var ids = new ArrayList<UUID>();
        for (var each : typed.getOrDefault(name, List.of())) {
            try {
                ids.add(Ids.of(each));
            } catch (Missing noId) {
                refuse(name, "web.finding.choice");
            }
        }
        if (ids.isEmpty()) {
            refuse(name, "web.finding.none-ticked");
        }
        return ids;
    }

    /** The file sent under the name, at most so many bytes; null when none was, and beside a finding. */
    public @Nullable Upload file(String name, long most) {
        return files(name, most, 1).stream().findFirst().orElse(null);
    }

    /** At most {@code count} files sent under the name, each at most so many bytes; empty beside a finding. */
    public List<Upload> files(String name, long most, int count) {
        var sent = files.getOrDefault(name, List.of());
        if (sent.size() > count) {
            refuse(name, "web.finding.files", count, sent.size());
        }
        for (var each : sent) {
            if (each.size() > most) {
                refuse(name, "web.finding.file-large", each.name(), Math.max(1, most / MEGABYTE));
            } else if (each.size() == 0) {
                refuse(name, "web.finding.file-empty", each.name());
            }
        }
        return findings.containsKey(name) ? List.of() : sent;
    }
}
