package org.yicai.supervision.flag;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
 * and offers. Devices are not kept: whoever tapped stands for the device, and whose account recorded for the hand of a report.
 */
@Component
class Reading {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Units in which a quantity is a number of people. */
    private static final Set<String> PEOPLE = Set.of(Unit.PERSON_TIME.name());

    private static final Duration CLOCK = Duration.ofHours(24);

    /** Rows that the driver holds at a time. */
    private static final int FETCH = 1_000;

    private final JdbcClient sql;
    private final Papers papers;

    Reading(JdbcClient sql, Papers papers) {
        this.sql = sql;
        this.papers = papers;
    }

    record Done(UUID id, UUID project, UUID holder, @Nullable String kind, UUID community, String venue, Instant startsAt, Instant endsAt, int quantity, @Nullable String unit, String report, Instant recordedAt, int signedUp, boolean byBuyer, @Nullable LocalDate endsOn) {}

    record Listed(UUID activity, UUID who, String capacity, String through, Instant checkedInAt, @Nullable UUID checkedInBy, @Nullable Boolean wasThere, @Nullable Integer rating, @Nullable Instant givenAt, @Nullable UUID enteredBy) {}

    record Shown(UUID activity, @Nullable UUID other, @Nullable UUID otherProject, @Nullable String verdict, @Nullable Instant takenAt) {}

    record Seen(UUID at, UUID person) {}

    record Counted(UUID at, int people) {}

    /** What is known of activities besides their lists, each by activity. */
    private record Beside(Map<UUID, List<Shown>> photos, Map<UUID, Set<UUID>> staff, Map<UUID, Integer> counted) {}

    /** Photographs with the earlier ones they resemble, however old those are; the staff who were seen at two places at one time; what drawn checks counted. */
    private Beside beside(SubdistrictId subdistrict, OffsetDateTime since) {
        var photos = by(Shown::activity, Function.identity(), rows("""
                select p.activity, r.earlier_activity as other, e.project as other_project, r.verdict, g.taken_at
                  from activity.published_photo p join activity.published_recorded a on a.id = p.activity
                  left join lateral (select x.earlier_activity, x.verdict from activity.published_reuse x where x.photo = p.photo and x.activity = p.activity order by x.permille desc, x.id limit 1) r on true
                  left join activity.published_recorded e on e.id = r.earlier_activity
                  left join evidence.published_signal g on g.photo = p.photo
                 where p.subdistrict = :subdistrict and not p.held and a.starts_at >= :since
                """, subdistrict, since, Shown.class));
        var staff = new HashMap<UUID, Set<UUID>>();
        by(Seen::at, Seen::person, rows("""
                select x.at, x.person from (select one as at, person from activity.published_two_places where subdistrict = :subdistrict union select other, person from activity.published_two_places where subdistrict = :subdistrict) x
                  join activity.published_recorded a on a.id = x.at where a.starts_at >= :since
                """, subdistrict, since, Seen.class)).forEach((at, people) -> staff.put(at, Set.copyOf(people)));
        var counted = new HashMap<UUID, Integer>();
        by(Counted::at, Counted::people, rows("""
                select w.record as at, max(f.people) as people from supervision.check_finding f join supervision.drawn w on w.id = f.drawn join activity.published_recorded a on a.id = w.record
                 where f.subdistrict = :subdistrict and f.people is not null and a.starts_at >= :since group by w.record
                """, subdistrict, since, Counted.class)).forEach((at, people) -> counted.put(at, people.getFirst()));
        return new Beside(photos, staff, counted);
    }

    private <T> Stream<T> rows(String question, SubdistrictId subdistrict, OffsetDateTime since, Class<T> type) {
        return sql.sql(question).param("subdistrict", subdistrict.value()).param("since", since).withFetchSize(FETCH).query(type).stream();
    }

    /** Row by row as they come: a fetch size holds back the rest, and the stream is closed. */
    private static <T, V> Map<UUID, List<V>> by(Function<T, UUID> key, Function<T, V> value, Stream<T> rows) {
        try (rows) {
            return rows.collect(Collectors.groupingBy(key, Collectors.mapping(value, Collectors.toList())));
        }
    }

    /** What was recorded for projects of activities that began since a moment, with what was spent and agreed since then. */
    @Transactional(readOnly = true)
    Records of(SubdistrictId subdistrict, Instant from) {
        var since = from.atOffset(ZoneOffset.UTC);
        var beside = beside(subdistrict, since);
        var listed = by(Listed::activity, Function.identity(), rows("""
                select l.activity, l.who, l.capacity, l.through, l.checked_in_at, l.checked_in_by, l.was_there, l.rating, l.given_at, l.entered_by
                  from activity.published_listed l join activity.published_recorded a on a.id = l.activity where l.subdistrict = :subdistrict and a.starts_at >= :since
                """, subdistrict, since, Listed.class));
        var done = sql.sql("""
                select a.id, a.project, a.holder, p.leaf_name as kind, a.community, a.venue, a.starts_at, a.ends_at, a.quantity, a.unit, a.report, a.recorded_at, a.signed_up, a.by_buyer,
                       (select max(k.ends_on) from project.published_contract k where k.project = a.project) as ends_on
                  from activity.published_recorded a left join project.published_project p on p.id = a.project
                 where a.subdistrict = :subdistrict and a.starts_at >= :since order by a.id
                """).param("subdistrict", subdistrict.value()).param("since", since).query(Done.class).list();
        var before = new HashMap<UUID, UUID>();
        beside.photos.values().forEach(all -> all.stream().filter(each -> each.other != null && each.otherProject != null).forEach(each -> before.put(each.other, each.otherProject)));
        return new Records(done.stream().map(each -> occasion(each, listed.getOrDefault(each.id, List.of()), beside)).toList(), papers.vouchers(subdistrict, from), List.of(), before);
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
                new Claim(heads, done.recordedAt, deadline, done.report, beside.staff.getOrDefault(done.id, Set.of()), done.byBuyer ? Hand.BUYER : Hand.OWN), new Presence(signedUp, checkIns, beside.counted.get(done.id)),
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
