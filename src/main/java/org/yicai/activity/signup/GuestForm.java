package org.yicai.activity.signup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.RiskLevel;
import org.yicai.activity.signup.ListRow.Doubt;
import org.yicai.need.Pasted;
import org.yicai.party.Phone;
import org.yicai.web.Fields;

/** Reads a list out of a chat group, first as it was pasted and then as it was looked through. */
@Component
class GuestForm {

    private static final int MOST_PEOPLE = 50;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_NOTE = 60;
    private final GuestList guests;
    private final Clock clock;

    GuestForm(GuestList guests, Clock clock) {
        this.guests = guests;
        this.clock = clock;
    }

    /** Fills the form in from a paste, so that everything can be changed. */
    List<ListRow> fresh(Fields in, Activity activity, Pasted pasted) {
        for (int i = 0; i < pasted.rows().size(); i++) {
            var row = pasted.rows().get(i);
            in.with("name_" + i, row.name()).with("people_" + i, row.people()).with("note_" + i, cut(row.note())).with("phone_" + i, row.phone()).with("doubt_" + i, doubt(pasted, row));
        }
        in.with("rows", pasted.rows().size());
        var rows = again(in, activity, pasted.rows().size());
        rows.forEach(each -> in.with(each.field("keep"), each.likely() ? "yes" : null));
        return rows;
    }

    private static Doubt doubt(Pasted pasted, Pasted.Row row) {
        return row.backsOut() ? Doubt.BACKS_OUT : pasted.list() || row.joins() ? Doubt.NONE : Doubt.ONLY_TALKS;
    }

    private static String cut(String note) {
        return note.codePointCount(0, note.length()) > LONGEST_NOTE ? note.substring(0, note.offsetByCodePoints(0, LONGEST_NOTE)) : note;
    }

    /** The rows of a form that came back. */
    List<ListRow> again(Fields in, Activity activity, int count) {
        var known = guests.names(activity.id());
        var seen = new HashMap<String, Integer>();
        var rows = new ArrayList<ListRow>();
        for (int i = 0; i < count; i++) {
            var name = GuestList.key(in.typed("name_" + i).strip());
            rows.add(new ListRow(i, seen.putIfAbsent(name, i), known.contains(name), doubt(in.typed("doubt_" + i))));
        }
        return rows;
    }

    private static Doubt doubt(String typed) {
        return Arrays.stream(Doubt.values()).filter(each -> each.name().equals(typed)).findFirst().orElse(Doubt.NONE);
    }

    /** How many rows the form has; 0 beside a finding. */
    static int rows(Fields in) {
        int rows = in.whole("rows", 1, Pasted.MOST);
        return in.finding("rows") == null ? rows : 0;
    }

    /** The ticked rows, with findings where a name stands twice or nobody can wait any more for a place. */
    List<Guest> read(Fields in, Activity activity, int rows) {
        var known = guests.names(activity.id());
        var list = new ArrayList<Guest>();
        for (int i = 0; i < rows; i++) {
            if (in.ticked("keep_" + i)) {
                var guest = row(in, "_" + i, known);
                if (guest != null) {
                    list.add(guest);
                }
            }
        }
        judge(in, activity, list);
        return list;
    }

    private @Nullable Guest row(Fields in, String row, Set<String> known) {
        var name = in.text("name" + row, LONGEST_NAME);
        var people = in.whole("people" + row, 1, MOST_PEOPLE);
        var note = in.optional("note" + row, LONGEST_NOTE);
        var typed = in.optional("phone" + row, 20);
        var phone = Phone.read(typed);
        if (phone == null && !typed.isEmpty()) {
            in.refuse("phone" + row, "party.finding.phone");
        }
        if (!name.isEmpty() && !known.add(GuestList.key(name))) {
            in.refuse("name" + row, "activity.finding.name-twice", name);
        }
        return name.isEmpty() ? null : new Guest(name, people, note, phone);
    }

    /** What is wrong with the list as a whole. */
    private void judge(Fields in, Activity activity, List<Guest> list) {
        open(in, activity);
        int people = list.stream().mapToInt(Guest::people).sum();
        int left = activity.places() - activity.taken();
        if (in.ok() && list.isEmpty()) {
            in.refuse("rows", "web.finding.none-ticked");
        } else if (in.ok() && people > left && !clock.instant().isBefore(activity.startsAt())) {
            in.refuse("rows", "activity.finding.list-full", people, left);
        }
    }

    /** A finding when nobody can sign up any more. */
    void open(Fields in, Activity activity) {
        if (activity.cancelledAt() != null) {
            in.refuse("rows", "activity.finding.cancelled");
        } else if (!clock.instant().isBefore(activity.endsAt())) {
            in.refuse("rows", "activity.finding.over");
        } else if (activity.riskLevel() == RiskLevel.HIGH) {
            in.refuse("rows", "activity.finding.list-dangerous");
        }
    }
}
