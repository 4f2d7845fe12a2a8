package org.yicai.corps.table;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yicai.corps.OpenAsks;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** The agenda that writes itself: overlaps, gaps, asks and offers out of what everybody has recorded anyway. */
@Component
class Agendas {

    private static final Duration AHEAD = Duration.ofDays(45);
    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration QUIET = Duration.ofDays(60);
    private static final String LEADS = "a.subdistrict = :subdistrict and a.role = 'VOLUNTEER_LEADER' and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)";

    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("tables", RoundTables.SELECT + " order by t.published_at is not null, t.number desc limit 24"),
            Map.entry("items", RoundTables.ITEMS + " and i.meeting in (select o.id from corps.round_table o where o.subdistrict = :subdistrict and o.published_at is null) order by i.minuted_at, i.id"),
            Map.entry("same_days", """
                    select a.community, cast(a.starts_at at time zone :zone as date) as day, string_agg(distinct a.title, chr(10)) as titles
                      from activity.published_place a where a.subdistrict = :subdistrict and a.starts_at >= :now and a.starts_at < :ahead
                     group by 1, 2 having count(distinct a.project) > 1 order by 2 limit 6
                    """),
            Map.entry("same_groups", """
                    select p.target_group, string_agg(p.title, chr(10) order by p.title) as titles from project.published_project p
                     where p.subdistrict = :subdistrict and p.stage in ('CONTRACTED', 'LANDED') and p.target_group <> ''
                     group by p.target_group having count(distinct p.contractor) > 1 order by 1 limit 6
                    """),
            Map.entry("unmet", """
                    select g.id, g.title, cast(sum(c.needs) as int) as needs
                      from need.published_group g join need.published_count c on c.subdistrict = g.subdistrict and c.need_group = g.id and c.stage = 'GROUPED'
                     where g.subdistrict = :subdistrict and not exists (select 1 from project.published_answered_group a where a.need_group = g.id)
                     group by g.id, g.title order by 3 desc, g.id limit 6
                    """),
            Map.entry("empty", """
                    select a.id, a.title, cast(a.starts_at at time zone :zone as date) as day, a.open_seats
                      from activity.published_place a where a.subdistrict = :subdistrict and a.starts_at >= :now and a.starts_at < :soon and a.open_seats > 0 order by a.starts_at limit 6
                    """),
            Map.entry("active", "select distinct a.community as id from activity.published_place a where a.subdistrict = :subdistrict and a.starts_at >= :quiet and a.starts_at < :ahead"),
            Map.entry("offers", "select o.id, o.community, o.words from need.published_offer o where o.subdistrict = :subdistrict and not o.closed and o.words <> '' order by o.noted_at desc limit 6"),
            Map.entry("again", """
                    select i.id, i.decision, p.name as owner, i.due_on
                      from corps.table_item i join corps.round_table t on t.id = i.meeting and t.published_at is not null join party.published_person p on p.id = i.owner
                     where i.subdistrict = :subdistrict and i.done_at is null and not exists (select 1 from corps.table_item n where n.again_of = i.id) order by i.due_on, i.id limit 12
                    """),
            Map.entry("owners", """
                    select r.person as id, p.name, string_agg(distinct o.name, chr(10)) as organisation
                      from (select a.person, a.organisation from party.published_appointment a where %s
                             union select v.person, v.contractor from corps.voice v where v.subdistrict = :subdistrict and v.ended_at is null) r
                      join party.published_person p on p.id = r.person join party.published_organisation o on o.id = r.organisation
                     group by r.person, p.name order by p.name
                    """.formatted(LEADS)),
            Map.entry("corps", "select c.corps as id from corps.charter c where c.subdistrict = :subdistrict and c.stage <> 'DISSOLVED' order by c.id limit 1"));

    private final Enquiry enquiry;
    private final OpenAsks asks;
    private final Places places;
    private final Clock clock;

    Agendas(Enquiry enquiry, OpenAsks asks, Places places, Clock clock) {
        this.enquiry = enquiry;
        this.asks = asks;
        this.places = places;
        this.clock = clock;
    }

    /** In two statements. */
    Agenda of(SubdistrictId subdistrict) {
        var now = clock.instant();
        var found = enquiry.ask(QUESTIONS, Map.of(
                "subdistrict", subdistrict.value(),
                "today", places.today(),
                "zone", places.zone().getId(),
                "now", now.atOffset(ZoneOffset.UTC),
                "soon", now.plus(SOON).atOffset(ZoneOffset.UTC),
                "ahead", now.plus(AHEAD).atOffset(ZoneOffset.UTC),
                "quiet", now.minus(QUIET).atOffset(ZoneOffset.UTC)), new TypeReference<Agenda.Found>() {});
        return Agenda.of(found, asks.of(subdistrict), places.communities(subdistrict));
    }
}
