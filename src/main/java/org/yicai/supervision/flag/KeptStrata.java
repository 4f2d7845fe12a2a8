package org.yicai.supervision.flag;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.supervision.Stratum;

/** The strata of the last look, one look a subdistrict, with its day: a draw reads rows instead of looking at everything anew. */
@Component
class KeptStrata {

    private final JdbcClient sql;

    KeptStrata(JdbcClient sql) {
        this.sql = sql;
    }

    record Line(UUID activity, Stratum stratum) {}

    /** Whether the kept look is one of this day. */
    boolean isOf(SubdistrictId subdistrict, LocalDate day) {
        return sql.sql("select count(*) from supervision.flag_look where subdistrict = :subdistrict and looked_on = :day")
                .param("subdistrict", subdistrict.value()).param("day", day).query(Integer.class).single() > 0;
    }

    /** Those of the last look above {@link Stratum#LOW}. */
    Map<UUID, Stratum> of(SubdistrictId subdistrict) {
        return sql.sql("select activity, stratum from supervision.flag_stratum where subdistrict = :subdistrict").param("subdistrict", subdistrict.value()).query(Line.class).list().stream()
                .collect(Collectors.toMap(Line::activity, Line::stratum));
    }

    /** Puts a look in the place of the last one; of two at once the later waits. */
    void keep(SubdistrictId subdistrict, LocalDate day, Map<UUID, Stratum> above) {
        sql.sql("insert into supervision.flag_look (subdistrict, looked_on) values (:subdistrict, :day) on conflict (subdistrict) do update set looked_on = excluded.looked_on")
                .param("subdistrict", subdistrict.value()).param("day", day).update();
        sql.sql("delete from supervision.flag_stratum where subdistrict = :subdistrict").param("subdistrict", subdistrict.value()).update();
        sql.sql("insert into supervision.flag_stratum (subdistrict, activity, stratum) select :subdistrict, a, s from unnest(cast(:activities as uuid[]), cast(:strata as text[])) as x (a, s)")
                .param("subdistrict", subdistrict.value()).param("activities", above.keySet().toArray(UUID[]::new))
                .param("strata", above.values().stream().map(Stratum::name).toArray(String[]::new)).update();
    }
}
