package org.yicai.activity.insurance;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** Thirty days before a policy ends, whoever pays hears of it, once. On its last day nothing happens by itself: it never covered a later activity. */
@Component
public class PolicyWatch extends Patrol {

    static final int DAYS = 30;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Appointments appointments;
    private final Notices notices;

    // eight: the policies, who pays for them, how they hear, and at which pace
    PolicyWatch(JdbcClient sql, Journal journal, Clock clock, Places places, Appointments appointments, Notices notices, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("policies", places, transactions, everySeconds);
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.appointments = appointments;
        this.notices = notices;
    }

    private record Ending(UUID id, OrganisationId organisation, String insurer, String number, Instant coversUntil) {}

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> warn(subdistrict));
    }

    private int warn(SubdistrictId subdistrict) {
        var soon = places.today().plusDays(DAYS + 1).atStartOfDay(places.zone()).toInstant();
        List<Ending> ending = sql.sql("""
                update activity.policy p set warned_at = :now
                 where p.subdistrict = :subdistrict and p.warned_at is null and p.covers_until <= :soon and p.covers_until > :now
                   and not exists (select 1 from activity.policy n where n.subdistrict = p.subdistrict and n.organisation = p.organisation and n.covers_from <= p.covers_until and n.covers_until > p.covers_until and n.activity is not distinct from p.activity
                                     and (p.covers = 'LIABILITY' or n.covers <> 'LIABILITY'))
                returning p.id, p.organisation, p.insurer, p.number, p.covers_until
                """)
                .param("now", utc(clock.instant()))
                .param("soon", utc(soon))
                .param("subdistrict", subdistrict.value())
                .query(Ending.class)
                .list();
        ending.forEach(each -> tell(subdistrict, each));
        return ending.size();
    }

    private void tell(SubdistrictId subdistrict, Ending policy) {
        journal.append(Fact.of("activity", "policy-warned", policy.id, Actor.nobody(subdistrict)));
        var last = policy.coversUntil.atZone(places.zone()).toLocalDate().minusDays(1);
        List.of(Role.CONTRACTOR, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER, Role.OFFICIAL).stream().flatMap(role -> appointments.colleagues(subdistrict, policy.organisation, role).stream()).map(Appointments.Candidate::id).distinct()
                .forEach(each -> notices.tell(subdistrict, new Notices.To(each, null), Notices.Kind.WORK, "activity.news.policy-ends", policy.insurer, policy.number, last));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
