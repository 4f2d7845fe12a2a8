package org.yicai.corps;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;

/** Which organisation is the corps of a subdistrict: the first that was chartered and not dissolved. */
@Component
public class Corps {

    private final JdbcClient sql;

    Corps(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty before there is a charter. */
    public Optional<OrganisationId> of(SubdistrictId subdistrict) {
        return sql.sql("select corps as value from corps.charter where subdistrict = :subdistrict and stage <> 'DISSOLVED' order by id limit 1").param("subdistrict", subdistrict.value()).query(OrganisationId.class).optional();
    }
}
