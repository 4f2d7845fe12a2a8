package org.yicai.activity.signup;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** Once a minute: what was offered and not answered in time goes to the next, each line in its own transaction. A round says how many offers lapsed. */
@Component
public class SeatWatch extends Patrol {

    private final JdbcClient sql;
    private final Clock clock;
    private final Seats seats;
    private final Next next;

    // seven: the lines, who is next, where, and at which pace
    SeatWatch(JdbcClient sql, Clock clock, Places places, Seats seats, Next next, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("seats", places, transactions, everySeconds);
        this.sql = sql;
        this.clock = clock;
        this.seats = seats;
        this.next = next;
    }

    private record Late(UUID activity, @Nullable UUID position) {}

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> late(subdistrict)).stream()
                .mapToInt(each -> transaction.execute(status -> next.lapse(seats.hold(new ActivityId(each.activity), each.position)))).sum();
    }

    private List<Late> late(SubdistrictId subdistrict) {
        return sql.sql("select distinct activity, position from activity.waiting where subdistrict = :subdistrict and ended_at is null and offered_until <= :at limit 200")
                .param("subdistrict", subdistrict.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Late.class)
                .list();
    }
}
