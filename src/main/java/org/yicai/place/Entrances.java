package org.yicai.place;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;

/** Entrances 楼门 of a community, by their names; made when somebody names one for the first time. */
@Component
public class Entrances {

    private final JdbcClient sql;
    private final Clock clock;

    Entrances(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The entrance of this name, a new one when nobody named it before.
     *
     * @param community of the actor's subdistrict
     * @param name as people write it: "3号院2单元"; blanks do not matter
     */
    public UUID named(Actor actor, UUID community, String name) {
        var plain = name.replaceAll("\\s", "");
        sql.sql("""
                insert into place.neighbourhood (id, subdistrict, community, kind, name) values (:id, :subdistrict, :community, 'ENTRANCE', :name)
                on conflict (subdistrict, community, name) where kind = 'ENTRANCE' and parent is null do nothing
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("community", community)
                .param("name", plain)
                .update();
        return sql.sql("select id from place.neighbourhood where subdistrict = :subdistrict and community = :community and kind = 'ENTRANCE' and parent is null and name = :name")
                .param("subdistrict", actor.subdistrict().value())
                .param("community", community)
                .param("name", plain)
                .query(UUID.class)
                .single();
    }
}
