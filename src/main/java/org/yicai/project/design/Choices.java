package org.yicai.project.design;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Money;
import org.yicai.place.Places;
import org.yicai.web.Option;
import org.yicai.web.View;

/** What a design chooses from: leaves of the catalogue in force, and budget lines of this year and later. */
@Component
public class Choices {

    private final JdbcClient sql;
    private final Places places;

    Choices(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    record Row(boolean leaf, UUID id, String name, String nameEn, Money left) {}

    /** Both lists, read together. */
    public record Lists(List<Row> rows) {

        public boolean hasLeaf(@Nullable UUID id) {
            return rows.stream().anyMatch(each -> each.leaf && each.id.equals(id));
        }

        boolean hasLine(@Nullable UUID id) {
            return rows.stream().anyMatch(each -> !each.leaf && each.id.equals(id));
        }

        /** What an id is called; the id itself when it is in neither list. */
        String name(String id) {
            return rows.stream().filter(each -> each.id.toString().equals(id)).map(Row::name).findFirst().orElse(id);
        }

        public List<Option> leaves(View view) {
            return rows.stream().filter(Row::leaf).map(each -> Option.of(each.id, view.zh() ? each.name : each.nameEn)).toList();
        }

        List<Option> lines(View view) {
            return rows.stream()
                    .filter(each -> !each.leaf)
                    .map(each -> Option.of(each.id, each.name + " · " + view.t("project.left", view.money(each.left))))
                    .toList();
        }
    }

    /** In one statement. */
    public Lists lists(Actor actor) {
        return new Lists(sql.sql("""
                select true as leaf, c.id, c.code || ' ' || c.name as name, c.code || ' ' || coalesce(nullif(c.name_en, ''), c.name) as name_en, 0 as "left"
                  from project.catalogue_item c
                 where c.subdistrict = :subdistrict and c.level = 3
                   and c.year = (select max(x.year) from project.catalogue_item x where x.subdistrict = :subdistrict and x.year <= :year)
                union all
                select false, b.id, b.year || ' ' || b.name, '', b.amount_fen - b.reserved_fen - b.committed_fen
                  from project.budget_line b
                 where b.subdistrict = :subdistrict and b.year >= :year
                 order by 1, 3
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("year", places.today().getYear())
                .query(Row.class)
                .list());
    }
}
