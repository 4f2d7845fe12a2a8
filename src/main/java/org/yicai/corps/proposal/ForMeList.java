package org.yicai.corps.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.matching.HardRule;
import org.yicai.matching.Offer;
import org.yicai.matching.Shift;
import org.yicai.place.Places;

/** Open positions of the next four weeks by fit for one person. The rules are asked of what is open; the best of it is read anew. */
@Component
class ForMeList {

    private static final int SHOWN = 20;
    /** So many are read, since some may have been taken in the meantime. */
    private static final int READ = 40;
    private final JdbcClient sql;
    private final Clock clock;
    private final Places places;
    private final Reading reading;
    private final Openings openings;

    ForMeList(JdbcClient sql, Clock clock, Places places, Reading reading, Openings openings) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
        this.reading = reading;
        this.openings = openings;
    }

    /** @param fits how many there are, those shown included */
    record Answer(@Nullable Able able, List<OpenRow> offers, int fits, Map<HardRule, Integer> hidden) {}

    Answer of(SubdistrictId subdistrict, PersonId person) {
        var today = places.today();
        var able = reading.people(subdistrict, today, today, person).stream().findFirst().orElse(null);
        if (able == null) {
            return new Answer(null, List.of(), 0, Map.of());
        }
        var open = openings.of(subdistrict);
        var ties = ties(subdistrict, person);
        var duties = ties.stream().filter(Tie::duty).map(each -> OpenShift.taken(each.thing, each.startsAt, each.endsAt, places.zone())).collect(Collectors.toSet());
        var own = ties.stream().map(Tie::thing).collect(Collectors.toSet());
        var licensed = able.licensed();
        var answer = open.list().of(able.volunteer(open.monday(), Openings.DAYS + 7, 7, true), duties, shift -> {
            var it = Objects.requireNonNull(open.positions().get(shift.id().value()));
            return own.contains(it.activity()) || it.contractor() != null && own.contains(it.contractor()) ? HardRule.BARRED : lapsed(shift, licensed) ? HardRule.SKILL : null;
        });
        var best = answer.offers().stream().limit(READ).map(Offer::shift).map(each -> each.id().value()).toList();
        var rows = rows(able, best);
        return new Answer(able, best.stream().map(rows::get).filter(Objects::nonNull).limit(SHOWN).toList(), answer.offers().size() - best.size() + rows.size(), answer.hidden());
    }

    /** Whether a licence that it needs has ended by then (志愿服务条例 art. 16). */
    private static boolean lapsed(Shift shift, Map<String, LocalDate> licensed) {
        return shift.skills().stream().map(licensed::get).anyMatch(until -> until != null && until.isBefore(shift.when().end().toLocalDate()));
    }

    /** @param thing an activity, or an organisation that the person works for; {@code duty} whether others count on the person in that time */
    private record Tie(UUID thing, @Nullable Instant startsAt, @Nullable Instant endsAt, boolean duty) {}

    private List<Tie> ties(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select activity as thing, starts_at, ends_at, position is not null as duty from activity.published_sign_up
                 where subdistrict = :subdistrict and person = :person and withdrawn_at is null and cancelled_at is null and ends_at > :now
                union all
                select visit, starts_at, ends_at, true from activity.published_visit_duty where subdistrict = :subdistrict and person = :person and coming and ends_at > :now
                union all
                select distinct organisation, null::timestamptz, null::timestamptz, false from party.published_appointment where person = :person and subdistrict = :subdistrict and organisation is not null
                """)
                .param("subdistrict", subdistrict.value())
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Tie.class)
                .list();
    }

    private Map<UUID, OpenRow> rows(Able able, List<UUID> best) {
        return sql.sql("""
                select n.id, n.activity, n.title, n.name, n.duty, n.community, n.venue, n.starts_at, n.ends_at, n.seats - n.taken as left, n.skill, n.sex, n.sex_because, n.risk,
                       n.serves::text = any (:known) as familiar, n.starts_at < :soon as urgent
                  from activity.published_position n
                 where n.id = any (:best) and n.cancelled_at is null and n.taken < n.seats and n.insured and n.starts_at > :now and (n.sign_up_until is null or n.sign_up_until > :now)
                """)
                .param("best", best.toArray(UUID[]::new))
                .param("known", Able.codes(able.projects()).toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("soon", OpenShift.soon(clock.instant()).atOffset(ZoneOffset.UTC))
                .query(OpenRow.class)
                .list().stream().collect(Collectors.toMap(OpenRow::id, each -> each));
    }
}
