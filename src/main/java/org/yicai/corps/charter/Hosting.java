package org.yicai.corps.charter;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Host;

/** The host of the first corps that was chartered: needs come to it, not to its volunteers. */
@Component
class Hosting implements Host {

    private final JdbcClient sql;

    Hosting(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Organisation> of(SubdistrictId subdistrict) {
        return sql.sql("""
                select o.id, o.name from corps.charter c join party.published_organisation o on o.id = c.host
                 where c.subdistrict = :subdistrict and c.stage <> 'DISSOLVED' order by c.id limit 1
                """).param("subdistrict", subdistrict.value()).query(Organisation.class).optional();
    }
}
