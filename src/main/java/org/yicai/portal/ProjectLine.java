package org.yicai.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;

/**
 * A project as a line of a list.
 *
 * @param contractor its name; "" while nobody was chosen
 * @param payer who pays for a project that landed here; "" for all others
 * @param startsOn the first and {@code endsOn} the last day of the contract or of the stay; null before
 */
public record ProjectLine(
        UUID id,
        String number,
        String title,
        Standing standing,
        String contractor,
        long amountFen,
        String payer,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Promise> promises) {

    /** All public projects of {@code :subdistrict} with what was promised and confirmed, latest first. */
    public static final String ALL = """
            select p.id, p.number, p.title, p.stage as standing, coalesce(o.name, '') as contractor, coalesce(k.amount_fen, p.amount_fen) as amount_fen,
                   coalesce(p.payer, '') as payer, coalesce(k.starts_on, p.lands_from) as starts_on, coalesce(k.ends_on, p.lands_until) as ends_on, d.promises
              from project.published_project p
              left join project.published_contract k on k.project = p.id
              left join party.published_organisation o on o.id = coalesce(k.contractor, p.contractor)
              left join lateral (
                  select coalesce(json_agg(x order by x.position), '[]') as promises from (
                      select d.position, d.name, d.unit, d.quantity, coalesce(sum(a.quantity), 0) as confirmed
                        from project.published_deliverable d
                        left join activity.published_delivered a on a.deliverable = d.id
                       where d.project = p.id
                       group by d.id, d.position, d.name, d.unit, d.quantity) x) d on true
             where p.subdistrict = :subdistrict
             order by p.id desc limit 300
            """;

    public Money amount() {
        return Money.of(amountFen);
    }

    public Progress progress(LocalDate today) {
        return Progress.of(promises, startsOn, endsOn, today);
    }

    /** Whether it is under way and behind plan by more than the hundredths; one that landed here no less than one bought here. */
    public boolean offTrack(LocalDate today, int percent) {
        return standing.running() && progress(today).behind() > percent;
    }

    /** Those off track first, the furthest behind on top; then as they stand, the latest first. */
    public static List<ProjectLine> sorted(List<ProjectLine> lines, LocalDate today, int percent) {
        Comparator<ProjectLine> late = Comparator.comparingInt(each -> each.offTrack(today, percent) ? -each.progress(today).behind() : 0);
        return lines.stream().sorted(late.thenComparing(ProjectLine::standing)).toList();
    }
}
