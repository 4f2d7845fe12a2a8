package org.yicai.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Finding;
import org.yicai.kernel.SubdistrictId;

/** The same thing is not paid for by two: rule L2. */
@Component
public class TwoPayers {

    private final JdbcClient sql;

    TwoPayers(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a project promises: a name and a unit. */
    public record Thing(String name, @Nullable Unit unit) {

        /** Whether it is the same thing by name: blanks and marks do not tell two things apart. */
        boolean is(String other, Unit otherUnit) {
            return unit == otherUnit && plain(name).equals(plain(other));
        }

        private static String plain(String name) {
            return name.replaceAll("[\\s\\p{P}]", "").toLowerCase(Locale.ROOT);
        }
    }

    private record Paid(String name, Unit unit, String title, String payer) {}

    /**
     * Compares with everything of the same leaf of the catalogue that another one pays for and that has not ended by then.
     *
     * @param project the one that is judged; null for one that is not written down yet
     * @param payer who pays it; null for the subdistrict's own money
     * @return a finding for each thing that is paid already, at the field "d1_name", "d2_name" …
     */
    public List<Finding> judge(SubdistrictId subdistrict, @Nullable ProjectId project, @Nullable UUID leaf, @Nullable String payer, LocalDate from, List<Thing> things) {
        var paid = sql.sql("""
                select d.name, d.unit, p.title, coalesce(p.payer, o.name, '') as payer
                  from project.project p
                  join project.catalogue_item c on c.id = p.catalogue_leaf
                  join project.deliverable d on d.project = p.id
                  left join party.published_organisation o on o.id = p.purchaser
                  left join project.contract k on k.project = p.id
                 where p.subdistrict = :subdistrict and p.stage in ('PASSED', 'AWARDED', 'CONTRACTED', 'LANDED') and p.id is distinct from cast(:project as uuid)
                   and c.code = (select x.code from project.catalogue_item x where x.id = cast(:leaf as uuid))
                   and p.payer is distinct from cast(:payer as text) and coalesce(k.ends_on, p.lands_until, :from) >= :from
                """)
                .param("subdistrict", subdistrict.value())
                .param("project", project == null ? null : project.value())
                .param("leaf", leaf)
                .param("payer", payer)
                .param("from", from)
                .query(Paid.class)
                .list();
        return IntStream.range(0, things.size()).boxed().flatMap(i -> found(i + 1, things.get(i), paid)).toList();
    }

    private static Stream<Finding> found(int row, Thing thing, List<Paid> paid) {
        return paid.stream().filter(each -> thing.is(each.name, each.unit)).limit(1).map(each -> Finding.at("d" + row + "_name", "project.finding.two-payers", each.name, each.payer, each.title));
    }
}
