package org.yicai.project.catalogue;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.SubdistrictId;

/** The store of the catalogue. */
@Component
class Catalogue {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Catalogue(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param year null for the latest one there is */
    List<CatalogueItem> tree(SubdistrictId subdistrict, @Nullable Integer year) {
        return sql.sql("""
                select year, code, parent, level, name, name_en from project.catalogue_item
                 where subdistrict = :subdistrict
                   and year = coalesce(cast(:year as int), (select max(year) from project.catalogue_item where subdistrict = :subdistrict))
                 order by code
                """).param("subdistrict", subdistrict.value()).param("year", year).query(CatalogueItem.class).list();
    }

    void enter(Actor actor, CatalogueItem item) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into project.catalogue_item (id, subdistrict, year, code, parent, level, name, name_en)
                values (:id, :subdistrict, :year, :code, :parent, :level, :name, :nameEn)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("year", item.year())
                .param("code", item.code())
                .param("parent", item.parent())
                .param("level", item.level())
                .param("name", item.name())
                .param("nameEn", item.nameEn())
                .update();
        journal.append(Fact.first("project", "catalogue-item-entered", id, actor).with("year", item.year()).with("code", item.code()).with("name", item.name()));
    }
}
