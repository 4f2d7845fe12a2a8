package org.yicai.project.ending;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.yicai.kernel.Money;
import org.yicai.project.Delivered;
import org.yicai.project.Unit;

/**
 * What goes back and what is still owed when a contract is left: refund = what was paid − the value of what was accepted or confirmed, never below 0.
 * A milestone that is not accepted is worth its amount by what is confirmed of it, each of its deliverables an equal share, rounded to the fen below.
 *
 * @param value of what was accepted and confirmed
 * @param owed what is owed for confirmed work that no acceptance has counted; accepted milestones are paid as they are anyway
 */
record Settlement(Money paid, Money value, Money refund, Money owed, List<Left> left) {

    /** @param confirmed accepted or confirmed, {@code promised} by the contract */
    record Left(String name, Unit unit, int promised, int confirmed) {

        boolean unfinished() {
            return confirmed < promised;
        }
    }

    static Settlement of(ExitFile file, List<Delivered.Record> confirmed) {
        var waiting = new HashMap<UUID, Integer>();
        confirmed.forEach(each -> waiting.merge(each.deliverable().value(), each.quantity(), Integer::sum));
        var left = file.deliverables().stream()
                .map(each -> new Left(each.name(), each.unit(), each.quantity(), Math.min(each.quantity(), each.claimed() + waiting.getOrDefault(each.id(), 0))))
                .toList();
        var account = file.account();
        if (account == null) {
            return new Settlement(Money.NONE, Money.NONE, Money.NONE, Money.NONE, left);
        }
        var part = 0L;
        for (var line : file.lines()) {
            var counted = Math.min(line.promised(), waiting.getOrDefault(line.deliverable(), 0));
            waiting.merge(line.deliverable(), -counted, Integer::sum);
            var lines = file.lines().stream().filter(each -> each.milestone().equals(line.milestone())).count();
            part += Math.multiplyExact(line.amountFen(), (long) counted) / (line.promised() * lines);
        }
        var value = account.acceptedFen() + part;
        var advance = Math.max(0, account.advanceLeftFen() - account.unpaidFen());
        return new Settlement(Money.of(account.paidFen()), Money.of(value), Money.of(Math.max(0, account.paidFen() - value)), Money.of(Math.max(0, part - advance)), left);
    }

    /** In words, for the record: "探访 1/2". */
    String unfinished() {
        return String.join("\n", left.stream().filter(Left::unfinished).map(each -> each.name + " " + each.confirmed + "/" + each.promised).toList());
    }
}
