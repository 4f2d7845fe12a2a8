package org.yicai.coordination.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.OpenAsks;
import org.yicai.kernel.SubdistrictId;

/** The asks that lie with the corps, for the agenda of its round table. */
@Component
class AsksForTheTable implements OpenAsks {

    private final JdbcClient sql;

    AsksForTheTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<OpenAsk> of(SubdistrictId subdistrict) {
        return sql.sql("""
                select a.id, o.name as contractor, a.community, a.words, a.wanted_on
                  from coordination.ask a join party.published_organisation o on o.id = a.contractor
                 where a.subdistrict = :subdistrict and a.turn = 'CORPS' and a.answer is null order by a.wanted_on, a.id limit 20
                """).param("subdistrict", subdistrict.value()).query(OpenAsk.class).list();
    }
}
