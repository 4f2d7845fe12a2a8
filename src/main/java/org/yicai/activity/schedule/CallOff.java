package org.yicai.activity.schedule;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Places;

/** Tells everybody who signed up that an activity does not take place, before they stand at a closed door. */
@Component
class CallOff {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M-d HH:mm");
    private final JdbcClient sql;
    private final Notices notices;
    private final Places places;

    CallOff(JdbcClient sql, Notices notices, Places places) {
        this.sql = sql;
        this.notices = notices;
        this.places = places;
    }

    private record SignedUp(SubdistrictId subdistrict, @Nullable UUID person, @Nullable String phone, String title, Instant startsAt) {}

    void tell(ActivityId activity, String reason) {
        sql.sql("""
                select s.subdistrict, s.person, s.phone, a.title, a.starts_at from activity.sign_up s join activity.activity a on a.id = s.activity
                 where s.activity = :activity and s.withdrawn_at is null order by s.id
                """).param("activity", activity.value()).query(SignedUp.class).list()
                .forEach(each -> notices.tell(each.subdistrict, new Notices.To(each.person == null ? null : new PersonId(each.person), each.phone), Notices.Kind.ACTIVITY, "activity.news.called-off",
                        each.title, TIME.format(each.startsAt.atZone(places.zone())), reason));
    }
}
