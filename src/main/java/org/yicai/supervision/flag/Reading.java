package org.yicai.supervision.flag;

import java.time.Duration;
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
import org.yicai.project.Unit;
import org.yicai.supervision.flag.Records.CheckIn;
import org.yicai.supervision.flag.Records.Claim;
import org.yicai.supervision.flag.Records.Hand;
import org.yicai.supervision.flag.Records.Likeness;
import org.yicai.supervision.flag.Records.Occasion;
import org.yicai.supervision.flag.Records.Opinion;
import org.yicai.supervision.flag.Records.Picture;
import org.yicai.supervision.flag.Records.Presence;
import org.yicai.supervision.flag.Records.Said;
import org.yicai.supervision.flag.Records.Taken;

/**
 * Reads what flags look at. What is not known here stays empty, and its flags silent: whether a screen was photographed,
 * whose hand a report shows, vouchers and offers. Devices are not kept: whoever tapped stands for the device.
 */
@Component
class Reading {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Units in which a quantity is a number of people. */
    private static final Set<String> PEOPLE = Set.of(Unit.PERSON_TIME.name());

    private static final Duration CLOCK = Duration.ofHours(24);

    private final JdbcClient sql;

    Reading(JdbcClient sql) {
        this.sql = sql;
    }

    record Done(UUID id, UUID project, UUID holder, @Nullable String kind, UUID community, String venue, Instant startsAt, Instant endsAt, int quantity, @Nullable String unit, String report, Instant recordedAt, int signedUp, @Nullable LocalDate endsOn) {}

    record Listed(UUID activity, UUID who, String capacity, String through, Instant checkedInAt, @Nullable UUID checkedInBy, @Nullable Boolean wasThere, @Nullable Integer rating, @Nullable Instant givenAt, @Nullable UUID enteredBy) {}

    record Shown(UUID activity, @Nullable UUID other, @Nullable String verdict, @Nullable Instant takenAt) {}

    record Seen(UUID at, UUID person) {}

    record Counted(UUID at, int people) {}

    /** What is known of activities besides their lists, each by activity. */
    private record Beside(Map<UUID, List<Shown>> photos, Map<UUID, Set<UUID>> staff, Map<UUID, Integer> counted) {}

    /** Photographs with the earlier ones they resemble; the staff who were seen at two places at one time; what drawn checks counted. */
    private Beside beside(SubdistrictId subdistrict) {
        var photos = sql.sql("""
                select p.activity, r.earlier_activity as other, r.verdict, g.taken_at
                  from activity.published_photo p
                  left join lateral (select x.earlier_activity, x.verdict from activity.published_reuse x where x.photo = p.photo and x.activity = p.activity order by x.permille desc, x.id limit 1) r on true
                  left join evidence.published_signal g on g.photo = p.photo
                 where p.subdistrict = :subdistrict and not p.held
                """).param("subdistrict", subdistrict.value()).query(Shown.class).stream().collect(Collectors.groupingBy(Shown::activity));
        var staff = sql.sql("select one as at, person from activity.published_two_places where subdistrict = :subdistrict union select other, person from activity.published_two_places where subdistrict = :subdistrict").param("subdistrict", subdistrict.value()).query(Seen.class).stream()
                .collect(Collectors.groupingBy(Seen::at, Collectors.mapping(Seen::person, Collectors.toSet())));
        var counted = sql.sql("""
                select w.record as at, max(f.people) as people from supervision.check_finding f join supervision.drawn w on w.id = f.drawn
                 where f.subdistrict = :subdistrict and f.people is not null group by w.record
                """).param("subdistrict", subdistrict.value()).query(Counted.class).stream().collect(Collectors.toMap(Counted::at, Counted::people));
        return new Beside(photos, staff, counted);
    }

    /** Everything of a subdistrict that was recorded for projects. */
    Records of(SubdistrictId subdistrict) {
        var beside = beside(subdistrict);
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
        return new Records(done.stream().map(each -> occasion(each, listed.getOrDefault(each.id, List.of()), beside)).toList(), List.of(), List.of());
    }

    /** Hours from the end of each activity until it was recorded. */
    double[] delays(SubdistrictId subdistrict) {
        return sql.sql("select extract(epoch from recorded_at - ends_at) / 3600 from activity.published_recorded where subdistrict = :subdistrict")
                .param("subdistrict", subdistrict.value()).query(Double.class).list().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Occasion occasion(Done done, List<Listed> all, Beside beside) {
        var volunteers = all.stream().filter(each -> each.capacity.equals("VOLUNTEER")).map(Listed::who).collect(Collectors.toSet());
        var residents = all.stream().filter(each -> each.capacity.equals("RESIDENT")).toList();
        var checkIns = residents.stream().map(each -> checkIn(each, volunteers)).toList();
        int heads = done.unit != null && PEOPLE.contains(done.unit) ? done.quantity : residents.size();
        var deadline = done.endsOn == null ? null : done.endsOn.plusDays(1).atStartOfDay(ZONE).toInstant();
        var signedUp = done.signedUp == 0 ? null : (Integer) done.signedUp; // nobody signed up: it was a door open to all
        return new Occasion(done.id, done.project, done.holder, done.kind == null ? "" : done.kind, done.community + " " + done.venue, done.startsAt, done.endsAt,
                new Claim(heads, done.recordedAt, deadline, done.report, beside.staff.getOrDefault(done.id, Set.of()), Hand.OWN), new Presence(signedUp, checkIns, beside.counted.get(done.id)),
                beside.photos.getOrDefault(done.id, List.of()).stream().map(each -> picture(each, done)).toList(), said(residents));
    }

    /** A camera's clock knows no zone and is seldom set: only a day off is outside. */
    private static Picture picture(Shown shown, Done done) {
        var taken = shown.takenAt == null ? Taken.UNKNOWN
                : shown.takenAt.isBefore(done.startsAt.minus(CLOCK)) || shown.takenAt.isAfter(done.endsAt.plus(CLOCK)) ? Taken.OUTSIDE : Taken.INSIDE;
        var likeness = shown.verdict == null ? null : shown.verdict.equals("SAME_PHOTO") ? Likeness.SAME_PHOTO : Likeness.LET_SOMEBODY_LOOK;
        return new Picture(shown.other, likeness, false, taken);
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
