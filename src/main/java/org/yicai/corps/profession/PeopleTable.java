package org.yicai.corps.profession;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.corps.profile.Skills;
import org.yicai.party.Phone;
import org.yicai.web.Fields;

/** A list of people as it comes out of a table: one a line, cells apart by commas or tabs. Every wrong line is named; one wrong line keeps all out. */
final class PeopleTable {

    static final int MOST = 200;

    private PeopleTable() {}

    /** @param number "" and @param until null where the skill needs no licence */
    record Row(int line, String name, String phone, String skill, String number, @Nullable LocalDate until) {}

    /** Rule PO4 and PO5, line by line; each finding stands at "line-N". */
    static List<Row> read(Fields in, String table, LocalDate today) {
        var lines = table.lines().map(String::strip).toList();
        var rows = new ArrayList<Row>();
        var phones = new HashSet<String>();
        if (lines.stream().filter(each -> !each.isEmpty()).count() > MOST) {
            in.refuse("table", "corps.finding.po-many", MOST);
            return rows;
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isEmpty() && !(i == 0 && line.contains("手机"))) {
                var row = row(in, i + 1, line.split("[\\t,，]", -1), today, phones);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static @Nullable Row row(Fields in, int line, String[] cells, LocalDate today, HashSet<String> phones) {
        var name = cell(cells, 0);
        var phone = Phone.read(cell(cells, 1));
        var skill = Skills.read(cell(cells, 2));
        var number = cell(cells, 3);
        var until = day(cell(cells, 4));
        var field = "line-" + line;
        if (cells.length < 3 || name.isEmpty() || name.length() > 40 || number.length() > 40) {
            in.refuse(field, "corps.finding.po-cells", line);
        } else if (phone == null) {
            in.refuse(field, "corps.finding.po-phone", line, cell(cells, 1));
        } else if (!phones.add(phone)) {
            in.refuse(field, "corps.finding.po-twice", line, cell(cells, 1));
        } else if (skill == null) {
            in.refuse(field, "corps.finding.po-skill", line, cell(cells, 2));
        } else if (Skills.licensed(skill) && (number.isEmpty() || until == null)) {
            in.refuse(field, "corps.finding.po-licence", line);
        } else if (until != null && until.isBefore(today)) {
            in.refuse(field, "corps.finding.po-licence-ended", line, until);
        } else {
            return new Row(line, name, phone, skill, number, until);
        }
        return null;
    }

    private static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index].strip() : "";
    }

    /** Years 1900 to 2199, as in every form; null for what is none. */
    private static @Nullable LocalDate day(String written) {
        try {
            var parts = written.split("[-/.年月日]");
            var day = parts.length < 3 ? null : LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            return day == null || day.getYear() < 1900 || day.getYear() >= 2200 ? null : day;
        } catch (DateTimeException | NumberFormatException noDay) {
            return null;
        }
    }
}
