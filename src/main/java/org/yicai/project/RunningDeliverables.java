package org.yicai.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Referrals;

/** What projects deliver anyway, with what is left of it: accepted quantities are a project's own, confirmed ones that nobody has accepted yet come from activities. */
@Component
class RunningDeliverables implements Referrals {

    private final JdbcClient sql;
    private final ObjectProvider<Delivered> delivered;

    RunningDeliverables(JdbcClient sql, ObjectProvider<Delivered> delivered) {
        this.sql = sql;
        this.delivered = delivered;
    }

    private record Row(UUID deliverable, UUID project, String projectTitle, OrganisationId contractor, String contractorName, String name, String about, Unit unit, int promised,
            int claimed, LocalDate until) {}

    @Override
    public List<Offer> running(SubdistrictId subdistrict, LocalDate day) {
        var rows = sql.sql("""
                select d.id as deliverable, p.id as project, p.title as project_title, p.contractor, o.name as contractor_name, d.name,
                       p.target_group || chr(10) || p.summary as about, d.unit, d.quantity as promised,
                       coalesce((select sum(c.quantity) from project.claim c where c.deliverable = d.id), 0)::int as claimed, coalesce(k.ends_on, p.lands_until) as until
                  from project.deliverable d
                  join project.project p on p.id = d.project
                  join party.published_organisation o on o.id = p.contractor
                  left join project.contract k on k.project = p.id
                 where p.subdistrict = :subdistrict and p.stage in ('CONTRACTED', 'LANDED') and coalesce(k.ends_on, p.lands_until) >= :day
                 order by p.title, d.position
                """).param("subdistrict", subdistrict.value()).param("day", day).query(Row.class).list();
        var waiting = new HashMap<UUID, Integer>();
        if (!rows.isEmpty()) {
            delivered.stream().flatMap(each -> each.waiting(subdistrict).stream()).forEach(each -> waiting.merge(each.deliverable().value(), each.quantity(), Integer::sum));
        }
        return rows.stream().map(each -> new Offer(each.deliverable, each.project, each.projectTitle, each.contractor, each.contractorName, each.name, each.about,
                "label.Unit." + each.unit, each.promised, each.claimed + waiting.getOrDefault(each.deliverable, 0), each.until)).toList();
    }
}
