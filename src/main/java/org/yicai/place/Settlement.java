package org.yicai.place;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.CommunityId;
import org.yicai.kernel.Missing;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Division.Level;

/** Opens a subdistrict in this installation, with the communities that the statistical codes know. */
@Component
public class Settlement {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Divisions divisions;

    Settlement(JdbcClient sql, Journal journal, Clock clock, Places places, Divisions divisions) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.divisions = divisions;
    }

    /**
     * Opens the subdistrict; call it in the scope of {@code id}.
     *
     * @param code 12 digits of a subdistrict among the divisions
     * @param phone the number that stands on every page
     * @return what it is called
     * @throws Missing when no such subdistrict is known
     */
    public String open(SubdistrictId id, String code, String phone, boolean main) {
        divisions.know(code);
        var division = divisions.find(code).filter(each -> each.level() == Level.SUBDISTRICT && each.validTo() == null).orElseThrow(Missing::new);
        sql.sql("insert into place.subdistrict (id, code, name, name_en, phone, main, opened_on) values (:id, :code, :name, :nameEn, :phone, :main, :today)")
                .param("id", id.value())
                .param("code", code)
                .param("name", division.name())
                .param("nameEn", division.nameEn())
                .param("phone", phone)
                .param("main", main)
                .param("today", places.today())
                .update();
        var founder = Actor.nobody(id);
        journal.append(Fact.first("place", "subdistrict-opened", id.value(), founder).with("code", code).with("name", division.name()));
        communities(code).forEach(community -> add(community, founder));
        return division.name();
    }

    private List<Division> communities(String subdistrict) {
        return sql.sql("""
                select code, level, parent, name, coalesce(nullif(name_en, ''), name) as name_en, valid_from, valid_to from place.division
                 where parent = :subdistrict and level = 'COMMUNITY' order by code
                """).param("subdistrict", subdistrict).query(Division.class).list();
    }

    private void add(Division community, Actor founder) {
        var id = CommunityId.next(clock.instant());
        sql.sql("""
                insert into place.community (id, subdistrict, code, name, name_en, valid_from, valid_to)
                values (:id, :subdistrict, :code, :name, :nameEn, :from, :to)
                """)
                .param("id", id.value())
                .param("subdistrict", founder.subdistrict().value())
                .param("code", community.code())
                .param("name", community.placeName())
                .param("nameEn", community.placeNameEn())
                .param("from", community.validFrom())
                .param("to", community.validTo())
                .update();
    }
}
