package org.yicai.project.acceptance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;

/**
 * The report of an acceptance 验收书: one row for each standard of the contract (政府采购法实施条例 art. 45), rule Q6.
 *
 * @param thirdParty who else looked, and what was found; "" when nobody did
 */
record Report(List<Row> rows, String opinion, String thirdParty) {

    private static final int LENGTH = 300;

    /**
     * @param position 0 for what the contract asks of everything, else the place of the deliverable in the milestone
     * @param line the deliverable; null at position 0
     * @param activities how many confirmed activities stand behind it
     * @param judgement null beside a finding
     */
    record Row(int position, Counting.@Nullable Line line, String standard, int activities, @Nullable Judgement judgement, String words) {

        @Override
        public String toString() {
            return standard + ": " + judgement + (words.isEmpty() ? "" : " " + words);
        }
    }

    /** What is to be judged: fields "s0", "s1" … with words "w0", "w1" …, each with its finding when it is not judged, or not kept. */
    static Report read(Fields in, Milestone milestone, Counting counting) {
        var rows = new ArrayList<Row>();
        rows.add(row(in, 0, null, milestone.standards(), counting.claims().size()));
        for (var line : counting.lines()) {
            rows.add(row(in, rows.size(), line, line.standard(), (int) counting.claims().stream().filter(each -> each.deliverable().equals(line.deliverable())).count()));
        }
        return new Report(List.copyOf(rows), in.text("opinion", 600), in.optional("third_party", LENGTH));
    }

    private static Row row(Fields in, int position, Counting.@Nullable Line line, String standard, int activities) {
        var field = "s" + position;
        var judgement = in.typed(field).isBlank() ? null : in.choice(field, Judgement.class);
        var words = in.optional("w" + position, LENGTH);
        if (in.typed(field).isBlank()) {
            in.refuse(field, "project.finding.not-judged");
        } else if (judgement == Judgement.NOT_MET) {
            in.refuse(field, "project.finding.not-met", line == null ? standard : line.name());
        } else if (judgement == Judgement.IN_PART && words.isEmpty()) {
            in.refuse("w" + position, "project.finding.in-part");
        }
        return new Row(position, line, standard, activities, judgement, words);
    }
}
