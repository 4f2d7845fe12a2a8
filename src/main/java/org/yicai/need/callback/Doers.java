package org.yicai.need.callback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Destination;
import org.yicai.need.GroupId;
import org.yicai.need.NeedId;
import org.yicai.need.Stage;
import org.yicai.place.Places;
import org.yicai.web.Words;

/** Who did a thing: the contractor of its project, or the neighbour who took it into hand. */
@Component
class Doers {

    static final Doer NOBODY = new Doer("", null, null);

    private final JdbcClient sql;
    private final ObjectProvider<Destination> destinations;
    private final Places places;
    private final Words words;

    Doers(JdbcClient sql, ObjectProvider<Destination> destinations, Places places, Words words) {
        this.sql = sql;
        this.destinations = destinations;
        this.places = places;
        this.words = words;
    }

    /** @param name as the resident knows them; "" when nobody is to be named */
    record Doer(String name, @Nullable UUID person, @Nullable UUID organisation) {}

    private record Hand(UUID person, String name, @Nullable UUID organisation, @Nullable String organisationName) {}

    Doer of(SubdistrictId subdistrict, NeedId need, Stage stage, @Nullable UUID group) {
        if (stage != Stage.SERVED) {
            return NOBODY;
        }
        var worker = group == null ? null : destinations.stream().flatMap(each -> each.worker(new GroupId(group)).stream()).findFirst().orElse(null);
        return worker != null ? new Doer(worker.name(), null, worker.id()) : hand(subdistrict, need);
    }

    /** Whoever took it last; a contractor's staff stands for the contractor. */
    private Doer hand(SubdistrictId subdistrict, NeedId need) {
        return sql.sql("""
                select s.by as person, p.name, o.id as organisation, o.name as organisation_name
                  from need.step s join party.published_person p on p.id = s.by
                  left join party.published_appointment a on a.subdistrict = :subdistrict and a.person = s.by and a.role = 'CONTRACTOR'
                        and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                  left join party.published_organisation o on o.id = a.organisation
                 where s.need = :need and s.kind = 'IN_HAND' order by s.id desc limit 1
                """)
                .param("subdistrict", subdistrict.value())
                .param("need", need.value())
                .param("today", places.today())
                .query(Hand.class)
                .optional()
                .map(hand -> hand.organisationName == null ? new Doer(hand.name, hand.person, null) : new Doer(hand.organisationName, hand.person, hand.organisation))
                .orElse(NOBODY);
    }

    /** What was done, and by whom, as the question says it. */
    String said(Doer doer, String done) {
        if (doer.name.isEmpty()) {
            return done;
        }
        return words.say("zh", doer.organisation != null ? "need.done-by.organisation" : "need.done-by.neighbour", doer.name) + (done.isEmpty() ? "" : "：" + done);
    }

    /** Whether somebody would ask about their own work: as the one who did it, who said that it is done, or one of their people. */
    static boolean own(Actor actor, @Nullable UUID person, @Nullable UUID claimedBy, @Nullable UUID organisation) {
        var me = actor.person() == null ? null : actor.person().value();
        return me != null && (me.equals(person) || me.equals(claimedBy))
                || organisation != null && actor.appointments().stream().anyMatch(each -> each.organisation().value().equals(organisation));
    }
}
