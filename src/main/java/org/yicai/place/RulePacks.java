package org.yicai.place;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Missing;
import org.yicai.kernel.SubdistrictId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the law sets, by place and regime, as dated data: a change of the law is a new row, not a new branch of code. */
@Component
public class RulePacks {

    private final JdbcClient sql;
    private final Places places;
    private final JsonMapper json = JsonMapper.builder().build();

    RulePacks(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** Which rules a project falls under. */
    public enum Regime {
        ABOVE_THRESHOLD,
        BELOW_THRESHOLD,
        GRANT,
        LANDED
    }

    /**
     * The rules of one regime on one day.
     *
     * @param rules numbers and switches by name, such as "termYears" or "gate"
     * @param source the law and its articles
     */
    public record RulePack(Regime regime, Map<String, Object> rules, String source) {

        public int number(String rule) {
            return ((Number) rules.get(rule)).intValue();
        }

        public boolean holds(String rule) {
            return (Boolean) rules.get(rule);
        }
    }

    record Row(String rules, String source) {}

    /**
     * The pack of the nearest place: the subdistrict's own, its district's, its province's, else the country's.
     *
     * @throws Missing when no pack holds on that day
     */
    public RulePack on(LocalDate day, SubdistrictId subdistrict, Regime regime) {
        var row = sql.sql("""
                select rules, source from place.rule_pack
                 where regime = :regime and starts_on <= :day and (ends_on is null or ends_on >= :day) and :code like place || '%'
                 order by length(place) desc, starts_on desc limit 1
                """)
                .param("regime", regime.name())
                .param("day", day)
                .param("code", places.subdistrict(subdistrict).code())
                .query(Row.class)
                .optional()
                .orElseThrow(Missing::new);
        return new RulePack(regime, json.readValue(row.rules, new TypeReference<Map<String, Object>>() {}), row.source);
    }
}
