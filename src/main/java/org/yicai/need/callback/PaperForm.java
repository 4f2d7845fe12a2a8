package org.yicai.need.callback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Role;
import org.yicai.need.Need;
import org.yicai.need.Needs;
import org.yicai.party.Answered;
import org.yicai.party.Answered.How;
import org.yicai.party.Answered.Satisfaction;
import org.yicai.web.Fields;

/** The lines of a sheet as they were keyed in; whatever does not fit is told at its line, and then nothing is kept. */
@Component
class PaperForm {

    static final int ROWS = 12;

    private final Needs needs;
    private final Callbacks callbacks;

    PaperForm(Needs needs, Callbacks callbacks) {
        this.needs = needs;
        this.callbacks = callbacks;
    }

    enum Word {
        YES,
        NO
    }

    /** One line that can be kept. */
    record Line(Need need, Answered answered) {}

    List<Line> read(Fields in, Actor actor) {
        var lines = new ArrayList<Line>();
        var seen = new HashSet<String>();
        for (int row = 1; row <= ROWS; row++) {
            if (!in.typed("receipt_" + row).isBlank() || !in.typed("solved_" + row).isBlank()) {
                var line = line(in, actor, row, seen);
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        if (lines.isEmpty() && in.ok()) {
            in.refuse("receipt_1", "need.finding.paper-empty");
        }
        return lines;
    }

    private @Nullable Line line(Fields in, Actor actor, int row, Set<String> seen) {
        var at = "receipt_" + row;
        var solved = in.choice("solved_" + row, Word.class);
        var satisfaction = in.typed("satisfaction_" + row).isBlank() ? null : in.choice("satisfaction_" + row, Satisfaction.class);
        var words = in.optional("words_" + row, 100);
        var receipt = Receipt.read(in.text(at, 40));
        var need = receipt == null ? null : needs.find(receipt).orElse(null);
        if (need == null) {
            in.refuse(at, "need.finding.receipt");
            return null;
        }
        if (!seen.add(receipt.code())) {
            in.refuse(at, "need.finding.paper-twice");
        } else if (!near(actor, need)) {
            in.refuse(at, "need.finding.paper-elsewhere");
        } else {
            var open = callbacks.of(actor.subdistrict(), need.id());
            if (open.isEmpty()) {
                in.refuse(at, "need.finding.paper-not-asked");
            } else if (open.get().own(actor)) {
                in.refuse(at, "need.refused.own-work");
            }
        }
        return solved == null ? null : new Line(need, new Answered(solved == Word.YES, satisfaction, in.ticked("paid_" + row) ? Boolean.TRUE : null, words, How.PAPER));
    }

    /** Community workers key in for their own community, leaders for all. */
    private static boolean near(Actor actor, Need need) {
        return need.community() == null || actor.is(Role.VOLUNTEER_LEADER) || actor.appointments().stream()
                .anyMatch(each -> each.role() == Role.COMMUNITY_WORKER && (each.community() == null || each.community().value().equals(need.community())));
    }
}
