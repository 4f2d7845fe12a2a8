package org.yicai.corps.giveback.ledger;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/**
 * Confirmed minutes become credits, once for each version of a record: once a minute, and before somebody uses credits.
 * A correction takes back what the version before had brought and brings the new one; the hours themselves are only read.
 */
@Component
public class Earnings extends Patrol {

    private final JdbcClient sql;
    private final Ledger ledger;
    private final LocalWays ways;
    private final Places places;

    // six: the records, the accounts, what the settings say, where, and at which pace
    Earnings(JdbcClient sql, Ledger ledger, LocalWays ways, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("earnings", places, transactions, everySeconds);
        this.sql = sql;
        this.ledger = ledger;
        this.ways = ways;
        this.places = places;
    }

    /** @param struck whether the record was struck out, so that what it brought goes back */
    private record Due(UUID id, UUID person, int minutes, int version, boolean struck) {}

    private record Old(UUID id, UUID account, int minutes, int version) {}

    @Override
    protected int visit(SubdistrictId subdistrict) {
        var by = Actor.nobody(subdistrict);
        return transaction.execute(status -> ways.number(subdistrict, Way.TIME_CREDITS) == 0 ? List.<Due>of() : due(subdistrict, null)).stream()
                .map(Due::person).distinct().mapToInt(each -> transaction.execute(status -> settle(by, new PersonId(each)))).sum();
    }

    /**
     * Brings what is due to one person, whose accounts no other step holds in another order; nothing where there are no time credits.
     *
     * @return how many versions of records became credits
     */
    int settle(Actor by, PersonId person) {
        if (ways.number(by.subdistrict(), Way.TIME_CREDITS) == 0) {
            return 0;
        }
        return (int) due(by.subdistrict(), person).stream().filter(each -> earn(by, each)).count();
    }

    /** A minor's only with the guardian's consent. What was confirmed before the first day of time credits stays hours alone. */
    private List<Due> due(SubdistrictId subdistrict, @Nullable PersonId person) {
        LocalDate adult = places.today().minusYears(18);
        return sql.sql("""
                select r.id, r.person, case when r.voided_at is null then r.minutes else 0 end as minutes, r.version, r.voided_at is not null as struck from corps.service_record r
                 where r.subdistrict = :subdistrict and r.confirmed_at is not null and (cast(:person as uuid) is null or r.person = :person)
                   and r.confirmed_at >= (select min(w.starts_on)::timestamp at time zone :zone from place.published_local_way w where w.subdistrict = :subdistrict and w.name = 'TIME_CREDITS' and w.value = '1')
                   and case when r.voided_at is null then not exists (select 1 from corps.time_entry e where e.record = r.id and e.version = r.version and e.kind in ('EARNED', 'OVER_CAP'))
                       else exists (select 1 from corps.time_entry e where e.record = r.id and e.kind in ('EARNED', 'OVER_CAP') and not exists (select 1 from corps.time_entry x where x.reverses = e.id)) end
                   and not exists (select 1 from corps.volunteer v where v.subdistrict = r.subdistrict and v.person = r.person and v.born > :adult
                                      and not exists (select 1 from corps.guardianship g where g.subdistrict = v.subdistrict and g.person = v.person and g.consented_at is not null and g.withdrawn_at is null))
                 order by r.id limit 200 for no key update of r skip locked
                """).param("subdistrict", subdistrict.value()).param("person", person == null ? null : person.value(), Types.OTHER).param("zone", places.zone().getId()).param("adult", adult)
                .query(Due.class).list();
    }

    /** @return false when somebody else was faster */
    private boolean earn(Actor by, Due it) {
        var issue = ledger.account(by.subdistrict(), Ledger.Kind.ISSUE, null);
        var pool = ledger.account(by.subdistrict(), Ledger.Kind.POOL, null);
        var own = ledger.account(by.subdistrict(), Ledger.Kind.PERSON, new PersonId(it.person));
        ledger.lock(own, pool);
        var before = sql.sql("""
                select e.id, e.to_account as account, e.minutes, e.version from corps.time_entry e
                 where e.record = :record and e.kind in ('EARNED', 'OVER_CAP') and not exists (select 1 from corps.time_entry x where x.reverses = e.id)
                """).param("record", it.id).query(Old.class).list();
        if (it.struck ? before.isEmpty() : before.stream().anyMatch(each -> each.version == it.version)) {
            return false; // seen now that the accounts are ours
        }
        int old = before.stream().filter(each -> each.account.equals(own)).mapToInt(Old::minutes).sum();
        int room = room(by.subdistrict(), ledger.held(own) - old);
        int mine = Math.min(it.minutes, room);
        if (mine > 0) {
            ledger.move(by, issue, own, mine, Ledger.Cause.earned(Ledger.Why.EARNED, it.id, it.version));
        }
        if (mine < it.minutes) {
            ledger.move(by, issue, pool, it.minutes - mine, Ledger.Cause.earned(Ledger.Why.OVER_CAP, it.id, it.version));
        }
        for (var each : before) { // what has been used meanwhile is not taken from anybody; the entry says how much it was
            int there = Math.min(each.minutes, ledger.held(each.account));
            ledger.move(by, each.account, issue, there, Ledger.Cause.reversal(it.id, each.version, each.id, each.minutes - there));
        }
        return true;
    }

    private int room(SubdistrictId subdistrict, int held) {
        int cap = ways.number(subdistrict, Way.TIME_CAP_HOURS) * 60;
        return cap == 0 ? Integer.MAX_VALUE : Math.max(0, cap - Math.max(0, held));
    }
}
