package org.yicai.corps.giveback;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;

/** The organisation that answers for the corps: it confirms, commends, and pays where it uses volunteers itself. */
@Component
public class Host {

    private final JdbcClient sql;

    Host(JdbcClient sql) {
        this.sql = sql;
    }

    private record Seat(OrganisationId host, String name) {}

    private @Nullable Seat seat(SubdistrictId subdistrict) {
        return sql.sql("""
                select c.host, o.name from corps.charter c join party.published_organisation o on o.id = c.host where c.subdistrict = :subdistrict order by c.id limit 1
                """).param("subdistrict", subdistrict.value()).query(Seat.class).optional().orElse(null);
    }

    /** Its name; "" before there is a charter. */
    public String name(SubdistrictId subdistrict) {
        var seat = seat(subdistrict);
        return seat == null ? "" : seat.name;
    }

    /** Null before there is a charter. */
    public @Nullable OrganisationId of(SubdistrictId subdistrict) {
        var seat = seat(subdistrict);
        return seat == null ? null : seat.host;
    }

    /** Whether the actor is staff of the host. */
    public boolean isHost(Actor actor) {
        if (!actor.is(Role.OFFICIAL, Role.COMMUNITY_WORKER)) {
            return false;
        }
        var host = of(actor.subdistrict());
        return host != null && (actor.is(Role.OFFICIAL, host) || actor.is(Role.COMMUNITY_WORKER, host));
    }

    /** @throws Refusal (403) for everybody else */
    public void require(Actor actor) {
        if (!isHost(actor)) {
            throw Refusal.forbidden("corps.refused.not-host");
        }
    }
}
