package org.yicai.corps.programme;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ProgrammeMenu;
import org.yicai.corps.Corps;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;

/** Tells whoever plans an activity which programmes run, and for which team or corps they plan. */
@Component
class OnTheMenu implements ProgrammeMenu {

    private final JdbcClient sql;
    private final Corps corps;
    private final CorpsAccess access;

    OnTheMenu(JdbcClient sql, Corps corps, CorpsAccess access) {
        this.sql = sql;
        this.corps = corps;
        this.access = access;
    }

    @Override
    public Optional<Running> running(SubdistrictId subdistrict, UUID programme) {
        return sql.sql("select id, title, team from corps.programme where subdistrict = :subdistrict and id = :id and stage <> 'RETIRED'")
                .param("subdistrict", subdistrict.value()).param("id", programme).query(Running.class).optional();
    }

    @Override
    public Optional<OrganisationId> holder(Actor actor, @Nullable OrganisationId team) {
        var whole = corps.of(actor.subdistrict());
        if (whole.filter(each -> access.leadsCorps(actor, each)).isPresent()) {
            return whole;
        }
        return Optional.ofNullable(team == null ? actor.organisation(Role.VOLUNTEER_LEADER) : actor.is(Role.VOLUNTEER_LEADER, team) ? team : null);
    }
}
