package org.yicai.project.work;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.party.Notices;
import org.yicai.place.Places;
import org.yicai.project.ContractSide;
import org.yicai.project.ProjectId;

/** Tells those who speak for one side of a project that something waits for them, or was answered: nobody has to look every day. */
@Component
public class Counterpart {

    private final JdbcClient sql;
    private final Notices notices;
    private final Places places;

    Counterpart(JdbcClient sql, Notices notices, Places places) {
        this.sql = sql;
        this.notices = notices;
        this.places = places;
    }

    private record Reader(UUID person, String title) {}

    /**
     * Tells the purchaser's officials who made the contract, or the contractor's people; never the one who did it.
     *
     * @param news the last part of the sentence's key; its first word is the project's title
     * @param more what else goes into the sentence; long texts are cut
     */
    public void tell(Actor actor, ProjectId project, ContractSide side, String news, Object... more) {
        var readers = sql.sql("""
                select distinct a.person, p.title
                  from project.project p
                  left join project.award w on w.project = p.id
                  left join project.contract k on k.project = p.id
                  join party.published_appointment a on a.subdistrict = p.subdistrict and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                 where p.id = :project and a.person is distinct from :me
                   and case :side when 'CONTRACTOR' then a.role = 'CONTRACTOR' and a.organisation = p.contractor
                                  else a.role = 'OFFICIAL' and a.person in (p.drafted_by, w.awarded_by, k.signed_by) end
                """)
                .param("project", project.value())
                .param("side", side.name())
                .param("me", actor.requirePerson().value())
                .param("today", places.today())
                .query(Reader.class)
                .list();
        for (var reader : readers) {
            notices.tell(actor.subdistrict(), Notices.To.person(reader.person), Notices.Kind.WORK, "project.news." + news, Stream.concat(Stream.of(reader.title), Stream.of(more)).toArray());
        }
    }
}
