package org.yicai.need;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;

/** Who answers for every need from its first minute: the host of the corps, else the subdistrict's office; never an unpaid person. */
@Component
public class FirstReceiver implements Remembers {

    private final JdbcClient sql;
    private final ObjectProvider<Host> hosts;
    private final Cache<SubdistrictId, Optional<Host.Organisation>> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build();

    FirstReceiver(JdbcClient sql, ObjectProvider<Host> hosts) {
        this.sql = sql;
        this.hosts = hosts;
    }

    /** Remembered for twenty seconds; empty only where nothing is registered at all. */
    public Optional<Host.Organisation> of(SubdistrictId subdistrict) {
        return known.get(subdistrict, this::ask);
    }

    private Optional<Host.Organisation> ask(SubdistrictId subdistrict) {
        return hosts.stream().flatMap(each -> each.of(subdistrict).stream()).findFirst().or(() -> office(subdistrict));
    }

    private Optional<Host.Organisation> office(SubdistrictId subdistrict) {
        return sql.sql("select id, name from party.published_organisation where subdistrict = :subdistrict and kind = 'SUBDISTRICT_OFFICE' order by id limit 1")
                .param("subdistrict", subdistrict.value())
                .query(Host.Organisation.class)
                .optional();
    }

    /** Whether the actor is paid staff of the organisation that answers. */
    public boolean isStaff(Actor actor) {
        return actor.is(Role.OFFICIAL, Role.COMMUNITY_WORKER)
                && of(actor.subdistrict()).filter(host -> actor.is(Role.OFFICIAL, host.id()) || actor.is(Role.COMMUNITY_WORKER, host.id())).isPresent();
    }

    @Override
    public void forget() {
        known.invalidateAll();
    }
}
