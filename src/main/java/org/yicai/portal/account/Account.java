package org.yicai.portal.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.portal.Promise;

/** The public account: one entry per project, and what they make together. */
record Account(List<Entry> entries) {

    /** Whose minutes are counted as a burden; the last three belong to the volunteers' and residents' own time. */
    static final List<String> OFFICIALS = List.of("OFFICIAL");

    static final List<String> COMMITTEES = List.of("COMMITTEE");
    static final List<String> NEIGHBOURS = List.of("VOLUNTEER", "LEADER", "RESIDENT");

    /**
     * One project.
     *
     * @param gate the committee's latest conclusion; null for what never went through this gate
     */
    record Entry(
            Ledger.Project project, List<Ledger.Group> groups, Ledger.@Nullable Gate gate, List<Promise> promises, Ledger.Presence presence, List<Ledger.Minutes> minutes, List<Ledger.Waits> waits,
            List<Ledger.Drawn> drawn) {

        Money amount() {
            return Money.of(project.amountFen());
        }

        Money paid() {
            return Money.of(project.paidFen());
        }

        Money refund() {
            return Money.of(project.refundFen());
        }

        int needs() {
            return groups.stream().mapToInt(Ledger.Group::needs).sum();
        }

        int solved() {
            return groups.stream().mapToInt(Ledger.Group::solved).sum();
        }

        long minutes(List<String> sides) {
            return minutes.stream().filter(each -> sides.contains(each.side())).mapToLong(Ledger.Minutes::minutes).sum();
        }
    }

    static Account of(Ledger ledger) {
        var groups = ledger.groups().stream().collect(Collectors.groupingBy(Ledger.Group::project));
        var promises = ledger.promises().stream().collect(Collectors.groupingBy(Ledger.Promised::project));
        var minutes = ledger.minutes().stream().collect(Collectors.groupingBy(Ledger.Minutes::project));
        var waits = ledger.waits().stream().collect(Collectors.groupingBy(Ledger.Waits::project));
        var drawn = ledger.drawn().stream().collect(Collectors.groupingBy(Ledger.Drawn::project));
        Map<UUID, Ledger.Gate> gates = ledger.gates().stream().collect(Collectors.toMap(Ledger.Gate::project, Function.identity()));
        Map<UUID, Ledger.Presence> presences = ledger.presences().stream().collect(Collectors.toMap(Ledger.Presence::project, Function.identity()));
        return new Account(ledger.projects().stream()
                .map(each -> new Entry(
                        each,
                        groups.getOrDefault(each.id(), List.of()),
                        gates.get(each.id()),
                        promises.getOrDefault(each.id(), List.of()).stream().map(Ledger.Promised::promise).toList(),
                        presences.getOrDefault(each.id(), Ledger.Presence.NONE),
                        minutes.getOrDefault(each.id(), List.of()),
                        waits.getOrDefault(each.id(), List.of()),
                        drawn.getOrDefault(each.id(), List.of())))
                .toList());
    }

    Money amount() {
        return entries.stream().map(Entry::amount).reduce(Money.NONE, Money::plus);
    }

    Money paid() {
        return entries.stream().map(Entry::paid).reduce(Money.NONE, Money::plus);
    }

    int presence(ToIntFunction<Ledger.Presence> figure) {
        return entries.stream().map(Entry::presence).mapToInt(figure).sum();
    }

    long minutes(List<String> sides) {
        return entries.stream().mapToLong(each -> each.minutes(sides)).sum();
    }

    /** A group that two projects answer is counted once. */
    int needs(ToIntFunction<Ledger.Group> figure) {
        return entries.stream().map(Entry::groups).flatMap(Collection::stream).distinct()
                .collect(Collectors.toMap(Ledger.Group::id, Function.identity(), (one, same) -> one)).values().stream().mapToInt(figure).sum();
    }
}
