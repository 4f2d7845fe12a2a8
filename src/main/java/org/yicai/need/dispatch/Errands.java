package org.yicai.need.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Role;
import org.yicai.need.Topic;
import org.yicai.place.Places;

/** What volunteers read about what they are asked: of private needs no more than the topic before they have said yes, of nobody a number. */
@Component
class Errands {

    private final JdbcClient sql;
    private final Places places;

    Errands(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /**
     * One errand as this reader may see it.
     *
     * @param teamName whom it was given to; null for everybody
     * @param leads whether the reader leads that team, and may say no for it
     * @param title "" before the claim when the need is private; so are words, spot and community
     * @param phone null before the claim, or when none was left
     * @param planned what it may cost of the fund; null where it costs nothing
     */
    record Errand(UUID id, @Nullable String teamName, boolean leads, String asked, @Nullable Money planned, Instant askedAt, boolean mine, boolean open, Receipt receipt,
            String title, String words, Topic topic, @Nullable UUID community, String spot, @Nullable String phone, @Nullable LocalDate dueOn) {

        /** Whether the words say more than the title. */
        boolean more() {
            return !words.isEmpty() && !words.equals(title) && !(words.length() == title.length() + 1 && words.startsWith(title));
        }
    }

    /** Those in the reader's own hands first, then those that wait for somebody, latest first; at most a hundred. */
    List<Errand> of(Actor actor) {
        return sql.sql("""
                select d.id, o.name as team_name, d.team = any (:leading) as leads, d.words as asked, d.planned_fen as planned, d.asked_at,
                       c.id is not null as mine, n.open_to_all as open, n.receipt, n.topic, n.due_on,
                       case when c.id is not null or n.open_to_all then n.title else '' end as title,
                       case when c.id is not null or n.open_to_all then left(n.words, 600) else '' end as words,
                       case when c.id is not null or n.open_to_all then n.community end as community,
                       case when c.id is not null or n.open_to_all then n.spot else '' end as spot,
                       case when c.id is not null then n.phone end as phone
                  from need.dispatch d
                  join need.need n on n.id = d.need
                  left join need.claim c on c.dispatch = d.id and c.given_back_at is null and c.person = :person
                  left join party.published_organisation o on o.id = d.team
                 where d.subdistrict = :subdistrict and d.ended_at is null and n.bypass is null
                   and (c.id is not null
                        or not exists (select 1 from need.claim x where x.dispatch = d.id and x.given_back_at is null) and (d.team is null or d.team = any (:teams)))
                 order by c.id is null, d.id desc limit 100
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("teams", ids(teams(actor)))
                .param("leading", ids(leading(actor)))
                .query(Errand.class)
                .list();
    }

    private static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    /** Where somebody volunteers, as a member or as the leader. */
    static List<OrganisationId> teams(Actor actor) {
        return actor.appointments().stream().filter(each -> each.role() == Role.VOLUNTEER || each.role() == Role.VOLUNTEER_LEADER).map(Actor.Appointed::organisation).toList();
    }

    static List<OrganisationId> leading(Actor actor) {
        return actor.appointments().stream().filter(each -> each.role() == Role.VOLUNTEER_LEADER).map(Actor.Appointed::organisation).toList();
    }

    /** What the reader did before. @param spent null where it cost nothing */
    record Done(Receipt receipt, String words, int minutes, @Nullable Money spent, Instant doneAt) {}

    /** The reader's own last twenty. */
    List<Done> done(Actor actor) {
        return sql.sql("""
                select n.receipt, c.words, c.minutes, c.spent_fen as spent, c.done_at
                  from need.claim c join need.dispatch d on d.id = c.dispatch join need.need n on n.id = d.need
                 where c.person = :person and c.subdistrict = :subdistrict and c.done_at >= :from order by c.id desc limit 20
                """)
                .param("person", actor.requirePerson().value())
                .param("subdistrict", actor.subdistrict().value())
                .param("from", places.today().withDayOfYear(1).atStartOfDay(places.zone()).toInstant().atOffset(ZoneOffset.UTC))
                .query(Done.class)
                .list();
    }
}
