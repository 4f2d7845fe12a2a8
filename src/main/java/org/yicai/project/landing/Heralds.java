package org.yicai.project.landing;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;

/** Tells the members of the committee that something lands, and how long they may advise. */
@Component
class Heralds {

    private final JdbcClient sql;
    private final Notices notices;
    private final WorkingDays days;
    private final LocalWays ways;
    private final Places places;

    Heralds(JdbcClient sql, Notices notices, WorkingDays days, LocalWays ways, Places places) {
        this.sql = sql;
        this.notices = notices;
        this.days = days;
        this.ways = ways;
        this.places = places;
    }

    /** The last day of advice on what lands today. */
    LocalDate adviceUntil(SubdistrictId subdistrict) {
        return days.after(places.today(), ways.number(subdistrict, Way.LANDED_ADVICE_DAYS));
    }

    void call(Actor actor, String title, String payer, LocalDate until) {
        sql.sql("select person from council.published_seat where subdistrict = :subdistrict and from_day <= :today and until_day >= :today")
                .param("subdistrict", actor.subdistrict().value())
                .param("today", places.today())
                .query(UUID.class)
                .list()
                .forEach(each -> notices.tell(actor.subdistrict(), Notices.To.person(each), Notices.Kind.WORK, "project.news.LANDS", title, payer, until));
    }
}
