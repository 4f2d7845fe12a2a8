package org.yicai.project;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Watched;
import org.yicai.kernel.SubdistrictId;

/** Tells the committee what runs: any of it may be put on the agenda by two members. */
@Component
class UnderWay implements Watched {

    private final JdbcClient sql;

    UnderWay(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Matter> running(SubdistrictId subdistrict) {
        return sql.sql("""
                select p.id as subject, c.parent as branch, p.title, '/projects/' || p.id as link
                  from project.project p join project.catalogue_item c on c.id = p.catalogue_leaf
                 where p.subdistrict = :subdistrict and p.stage in ('CONTRACTED', 'LANDED') order by p.title
                """).param("subdistrict", subdistrict.value()).query(Matter.class).list();
    }
}
