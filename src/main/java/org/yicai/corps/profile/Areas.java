package org.yicai.corps.profile;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Nearness;
import org.yicai.kernel.SubdistrictId;

/** Where volunteers said that they would serve. */
@Component
class Areas implements Nearness {

    private final JdbcClient sql;

    Areas(JdbcClient sql) {
        this.sql = sql;
    }

    private record Said(UUID person, boolean here) {}

    @Override
    public Map<UUID, Integer> steps(SubdistrictId subdistrict, UUID community) {
        return sql.sql("select person, :community = any (communities) as here from corps.volunteer where subdistrict = :subdistrict and communities <> '{}'")
                .param("community", community).param("subdistrict", subdistrict.value()).query(Said.class).list().stream().collect(Collectors.toMap(Said::person, each -> each.here ? NEAR : FAR));
    }
}
