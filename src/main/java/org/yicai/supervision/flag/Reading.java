package org.yicai.supervision.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.supervision.flag.Records.CheckIn;
import org.yicai.supervision.flag.Records.Claim;
import org.yicai.supervision.flag.Records.Hand;
import org.yicai.supervision.flag.Records.Occasion;
import org.yicai.supervision.flag.Records.Opinion;
import org.yicai.supervision.flag.Records.Presence;
import org.yicai.supervision.flag.Records.Said;

/**
 * Reads what flags look at. What is not known here stays empty, and its flags silent: photographs and their likeness, volunteers' counts,
 * staff on duty, whose hand a report shows, vouchers and offers. Devices are not kept: whoever tapped stands for the device.
 */
@Component
class Reading {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Units in which a quantity is a number of people. */
    private static final Set<String> PEOPLE = Set.of("人", "人次");

    private final JdbcClient sql;

    Reading(JdbcClient sql) {
        this.sql = sql;
    }

    record Done(UUID id, UUID project, UUID holder, @Nullable String kind, UUID community, String venue, Instant startsAt, Instant endsAt, int quantity, @Nullable String unit, String report, Instant recordedAt, int signedUp, @Nullable LocalDate endsOn) {}

    record Listed(UUID activity, UUID who, String capacity, String through, Instant checkedInAt, @Nullable UUID checkedInBy, @Nullable Boolean wasThere, @Nullable Integer rating, @Nullable Instant givenAt, @Nullable UUID enteredBy) {}

    /** Everything of a subdistrict that was recorded for projects. */
    Records of(SubdistrictId subdistrict) {
        var listed = sql.sql("""
                select activity, who, capacity, through, checked_in_at, checked_in_by, was_there, rating, given_at, entered_by
                  from activity.published_listed where subdistrict = :subdistrict
                """).param("subdistrict", subdistrict.value()).query(Listed.class).stream().collect(Collectors.groupingBy(Listed::activity));
        var done = sql.sql("""
                select a.id, a.project, a.holder, p.leaf_name as kind, a.community, a.venue, a.starts_at, a.ends_at, a.quantity, a.unit, a.report, a.recorded_at, a.signed_up,
                       (select max(k.ends_on) from project.published_contract k where k.project = a.project) as ends_on
                  from activity.published_recorded a left join project.published_project p on p.id = a.project
                 where a.subdistrict = :subdistrict order by a.id
                """).param("subdistrict", subdistrict.value()).query(Done.class).list();
        return new Records(done.stream().map(each -> occasion(each, listed.getOrDefault(each.id, List.of()))).toList(), List.of(), List.of());
    }

    /** Hours from the end of each activity until it was recorded. */
    double[] delays(SubdistrictId subdistrict) {
        return sql.sql("select extract(epoch from recorded_at - ends_at) / 3600 from activity.published_recorded where subdistrict = :subdistrict")
                .param("subdistrict", subdistrict.value()).query(Double.class).list().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Occasion occasion(Done done, List<Listed> all) {
        var volunteers = all.stream().filter(each -> each.capacity.equals("VOLUNTEER")).map(Listed::who).collect(Collectors.toSet());
        var residents = all.stream().filter(each -> each.capacity.equals("RESIDENT")).toList();
        var checkIns = residents.stream().map(each -> checkIn(each, volunteers)).toList();
        int heads = done.unit != null && PEOPLE.contains(done.unit) ? done.quantity : residents.size();
        var deadline = done.endsOn == null ? null : done.endsOn.plusDays(1).atStartOfDay(ZONE).toInstant();
        var signedUp = done.signedUp == 0 ? null : (Integer) done.signedUp; // nobody signed up: it was a door open to all
        return new Occasion(done.id, done.project, done.holder, done.kind == null ? "" : done.kind, done.community + " " + done.venue, done.startsAt, done.endsAt,
                new Claim(heads, done.recordedAt, deadline, done.report, Set.of(), Hand.OWN), new Presence(signedUp, checkIns, null), List.of(), said(residents));
    }

    /** On paper all taps have the hour of keying in, and a volunteer who taps for others helps: neither says anything about a burst. */
    private static CheckIn checkIn(Listed each, Set<UUID> volunteers) {
        var by = each.checkedInBy == null ? each.who : each.checkedInBy;
        return new CheckIn(each.who, each.checkedInAt, by.toString(), each.through.equals("PAPER") || !by.equals(each.who) && volunteers.contains(by));
    }

    private static Said said(List<Listed> residents) {
        var answers = residents.stream().filter(each -> each.wasThere != null).toList();
        int denied = (int) answers.stream().filter(each -> Boolean.FALSE.equals(each.wasThere)).count();
        var opinions = answers.stream().filter(each -> each.rating != null && each.givenAt != null)
                .map(each -> new Opinion(each.rating, each.givenAt, (each.enteredBy == null ? each.who : each.enteredBy).toString())).toList();
        return new Said(answers.size(), denied, opinions);
    }
}
