package org.yicai.activity;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Places;

/** Everybody who signed up for an activity or waits: told before they stand at a closed door. */
@Component
public class Comers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M-d HH:mm");
    private final JdbcClient sql;
    private final Notices notices;
    private final Places places;

    Comers(JdbcClient sql, Notices notices, Places places) {
        this.sql = sql;
        this.notices = notices;
        this.places = places;
    }

    private record SignedUp(SubdistrictId subdistrict, @Nullable UUID person, @Nullable String phone, String title, Instant startsAt) {}

    /** @param key of the sentence; {0} is the title, {1} the beginning, and then what {@code more} says */
    public void tell(ActivityId activity, String key, Object... more) {
        tellOthers(activity, Set.of(), key, more);
    }

    /** The same, but for some who are told otherwise. */
    public void tellOthers(ActivityId activity, Set<UUID> but, String key, Object... more) {
        sql.sql("""
                select s.subdistrict, s.person, s.phone, a.title, a.starts_at from activity.sign_up s join activity.activity a on a.id = s.activity
                 where s.activity = :activity and s.withdrawn_at is null
                union all
                select w.subdistrict, w.person, w.phone, a.title, a.starts_at from activity.waiting w join activity.activity a on a.id = w.activity
                 where w.activity = :activity and w.ended_at is null
                """).param("activity", activity.value()).query(SignedUp.class).list().stream().filter(each -> each.person == null || !but.contains(each.person))
                .forEach(each -> notices.tell(each.subdistrict, new Notices.To(each.person == null ? null : new PersonId(each.person), each.phone), Notices.Kind.ACTIVITY, key,
                        Stream.concat(Stream.of(each.title, TIME.format(each.startsAt.atZone(places.zone()))), Arrays.stream(more)).toArray()));
    }
}
