package org.yicai.project.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.web.Fields;

/** An amendment as typed: what every milestone that is still open becomes, and at most one new one. */
record AmendmentForm(LocalDate endsOn, String reason, List<Row> rows) {

    private static final String NEW = "an_";

    /**
     * @param field the beginning of its fields' names
     * @param milestone null for a new one
     * @param quantities by deliverable
     */
    record Row(String field, @Nullable UUID milestone, int position, String title, LocalDate due, Money amount, Map<UUID, Integer> quantities) {

        int quantity(UUID deliverable) {
            return quantities.getOrDefault(deliverable, 0);
        }
    }

    static AmendmentForm read(Fields in, ContractFile file) {
        var rows = new ArrayList<Row>();
        for (var each : file.open()) {
            var field = "a" + each.position() + "_";
            rows.add(new Row(field, each.id(), each.position(), each.title(), in.date(field + "due"), in.money(field + "amount"), quantities(in, field, file)));
        }
        if (in.ticked(NEW + "title") || in.ticked(NEW + "amount") || in.ticked(NEW + "due")) {
            var position = file.milestones().stream().mapToInt(ContractFile.Milestone::position).max().orElse(0) + 1;
            rows.add(new Row(NEW, null, position, in.text(NEW + "title", 60), in.date(NEW + "due"), in.money(NEW + "amount"), quantities(in, NEW, file)));
        }
        return new AmendmentForm(in.date("change_ends_on"), in.text("change_reason", 600), List.copyOf(rows));
    }

    private static Map<UUID, Integer> quantities(Fields in, String field, ContractFile file) {
        return file.deliverables().stream().collect(Collectors.toMap(ContractFile.Deliverable::id, each -> quantity(in, field + "q" + each.position())));
    }

    private static int quantity(Fields in, String name) {
        return in.ticked(name) ? in.whole(name, 0, 1_000_000) : 0;
    }

    /** By how much the contract's amount changes, in fen. */
    long difference(ContractFile file) {
        return rows.stream().mapToLong(each -> each.amount.fen()).sum() - file.open().stream().mapToLong(ContractFile.Milestone::amountFen).sum();
    }

    /** What the contract promises of a deliverable after the amendment. */
    int quantity(ContractFile file, UUID deliverable) {
        return file.acceptedQuantity(deliverable) + rows.stream().mapToInt(each -> each.quantity(deliverable)).sum();
    }
}
