package org.yicai.council.vote;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Constituency;
import org.yicai.council.CouncilDays;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;

/** What follows when people stay away from meetings: nobody can block by absence, and what two meetings could not decide is decided in writing. */
@Component
class Absences {

    private final JdbcClient sql;
    private final Journal journal;
    private final Asking asking;
    private final CouncilDays days;

    Absences(JdbcClient sql, Journal journal, Asking asking, CouncilDays days) {
        this.sql = sql;
        this.journal = journal;
        this.asking = asking;
        this.days = days;
    }

    /** The ballot with the constituencies that no longer block: away from the two meetings before, this and those called with notice. */
    Ballot weigh(Actor actor, Ballot ballot) {
        var item = ballot.item();
        if (!item.withNotice()) {
            return ballot;
        }
        var there = sql.sql("""
                select b.id as session, s.constituency
                  from (select b.id, b.with_notice from council.session b where b.subdistrict = :subdistrict and b.number < :number order by b.number desc limit 2) b
                  left join council.presence a on a.session = b.id
                  left join council.seat s on s.id = a.seat
                 where b.with_notice
                """).param("subdistrict", actor.subdistrict().value()).param("number", item.sessionNumber()).query(There.class).list();
        var excused = EnumSet.noneOf(Constituency.class);
        if (there.stream().map(There::session).distinct().count() == 2) {
            excused.addAll(EnumSet.allOf(Constituency.class));
            there.stream().filter(each -> each.constituency != null).forEach(each -> excused.remove(each.constituency));
        }
        return new Ballot(item, ballot.rows(), ballot.quorumPercent(), ballot.today(), Set.copyOf(excused));
    }

    record There(UUID session, @Nullable Constituency constituency) {}

    /** How many of the last two meetings since the matter was handed in had no quorum; their day must be over. */
    int withoutQuorum(Actor actor, Item item) {
        List<Integer> missing = sql.sql("""
                select case when a.there < ceil(c.seats * :percent / 100.0) then 1 else 0 end
                  from (select b.id, b.held_on, b.number from council.session b
                         where b.subdistrict = :subdistrict and b.called_at >= :since and b.held_on < :today order by b.number desc limit 2) b
                  cross join lateral (select count(*) as seats from council.seat s
                                       where s.subdistrict = :subdistrict and s.from_day <= b.held_on and s.until_day >= b.held_on) c
                  cross join lateral (select count(*) as there from council.presence p where p.session = b.id) a
                """)
                .param("percent", days.quorumPercent(actor.subdistrict()))
                .param("subdistrict", actor.subdistrict().value())
                .param("since", item.submittedAt().atOffset(ZoneOffset.UTC))
                .param("today", days.today())
                .query(Integer.class)
                .list();
        return missing.stream().mapToInt(Integer::intValue).sum();
    }

    /** The earliest last day of a written round that begins today. */
    LocalDate earliest(Actor actor) {
        return days.writtenUntil(actor.subdistrict());
    }

    /**
     * Opens a written round: from now until that day every seat is asked for a vote with a reason, by a message, too. The matter leaves its meeting.
     *
     * @throws Refusal (409) when it is concluded, or a written round is open already
     */
    void ask(Actor actor, Ballot ballot, LocalDate until) {
        var item = ballot.item();
        var rows = sql.sql("""
                update council.item set written_from = :today, written_until = :until, session = null
                 where id = :id and conclusion is null and written_until is null
                """).param("today", days.today()).param("until", until).param("id", item.id()).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("council", "written-round-opened", item.id(), actor).with("until", until));
        asking.ask(actor, ballot, until);
    }

    /** The names of constituencies as they are stored with a conclusion. */
    static String stored(Set<Constituency> excused) {
        return excused.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
