package org.yicai.project;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Ties;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;

/** Tells the committee who applied for or runs something in a branch of the catalogue. */
@Component
class Branches implements Ties {

    private final JdbcClient sql;

    Branches(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<OrganisationId> inBranch(SubdistrictId subdistrict, String branch) {
        return sql.sql("""
                select s.contractor as value
                  from project.self_check s
                  join project.project p on p.id = s.project
                  join project.catalogue_item c on c.id = p.catalogue_leaf
                 where s.subdistrict = :subdistrict and c.parent = :branch
                union
                select p.contractor
                  from project.project p
                  join project.catalogue_item c on c.id = p.catalogue_leaf
                 where p.subdistrict = :subdistrict and c.parent = :branch and p.contractor is not null and p.stage in ('AWARDED', 'CONTRACTED', 'LANDED')
                """)
                .param("subdistrict", subdistrict.value())
                .param("branch", branch)
                .query(OrganisationId.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
