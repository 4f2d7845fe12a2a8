package org.yicai.need.progress;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.need.NeedId;

/** Who does, or did, something about a need. */
@Component
class Doings {

    private final JdbcClient sql;

    Doings(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param whole whether the reader may know a volunteer's whole name */
    Optional<Doing> latest(NeedId need, boolean whole) {
        return sql.sql("""
                select w.who, w.team, w.title, w.project, w.planned, w.spent, w.account, w.open from (
                    select case when :whole then p.name else p.masked_name end as who, o.name as team, null as title, cast(null as uuid) as project,
                           d.planned_fen as planned, c.spent_fen as spent, c.words as account, d.ended_at is null as open, d.id
                      from need.dispatch d
                      join need.claim c on c.dispatch = d.id and c.given_back_at is null
                      join party.published_person p on p.id = c.person
                      left join party.published_organisation o on o.id = d.team
                     where d.need = :need
                    union all
                    select o.name, null, r.project_title, r.project, null, null, null, r.ended_at is null, r.id
                      from need.referral r join party.published_organisation o on o.id = r.contractor
                     where r.need = :need and r.accepted_at is not null and r.ended_as is distinct from 'RETURNED') w
                 order by w.id desc limit 1
                """).param("whole", whole).param("need", need.value()).query(Doing.class).optional();
    }
}
