package org.yicai.corps.programme;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Topic;
import org.yicai.place.Places;
import org.yicai.project.Quarter;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** The services of the corps and what each season decided about them; the figures are counted, never asked for. */
@Component
class Programmes {

    private static final String PROGRAMME = """
            select p.id, p.title, p.what, p.topic, p.audience, p.seasons, p.team as team_id, o.name as team, p.standard, p.stage
              from corps.programme p left join party.published_organisation o on o.id = p.team where p.subdistrict = :subdistrict
            """;

    private static final String CORPS = "select c.corps as id, '' as name from corps.charter c where c.subdistrict = :subdistrict and c.stage <> 'DISSOLVED' order by c.id limit 1";

    private static final Map<String, String> MENU = Map.of(
            "programmes", PROGRAMME + " order by p.stage, p.title limit 100",
            "ideas", """
                    select i.id, i.title, i.words, i.topic, n.name, coalesce(i.person = cast(:looker as uuid), false) as own
                      from corps.programme_idea i join party.published_person n on n.id = i.person where i.subdistrict = :subdistrict and i.answered_at is null order by i.said_at limit 50
                    """,
            "gifts", """
                    select g.id, g.contractor, o.name, g.kind, g.words, g.given_on
                      from corps.season_gift g join party.published_organisation o on o.id = g.contractor where g.subdistrict = :subdistrict and g.season = :season order by o.name
                    """,
            "due", """
                    select distinct o.id, o.name from project.published_project p join party.published_organisation o on o.id = p.contractor
                     where p.subdistrict = :subdistrict and p.stage in ('CONTRACTED', 'LANDED')
                       and not exists (select 1 from corps.season_gift g where g.subdistrict = p.subdistrict and g.contractor = p.contractor and g.season = :season) order by o.name
                    """,
            "teams", "select o.id, o.name from party.published_organisation o where o.subdistrict = :subdistrict and o.kind = 'VOLUNTEER_TEAM' order by o.name",
            "corps", CORPS);

    private static final Map<String, String> ONE = Map.of(
            "programme", PROGRAMME + " and p.id = :id",
            "reviews", """
                    select r.season, r.decision, r.reason, r.voiced, r.solved, r.activities, r.gaps, r.served, r.rated, r.rating_sum
                      from corps.season_review r where r.subdistrict = :subdistrict and r.programme = :id order by r.season desc
                    """,
            "figures", """
                    select n.voiced, n.solved, a.activities, a.gaps, a.served, a.rated, a.rating_sum
                      from corps.programme p,
                           lateral (select count(*) as voiced, count(*) filter (where d.stage = 'SOLVED') as solved from need.published_need d
                                     where d.subdistrict = :subdistrict and d.topic = p.topic and d.voiced_at >= :from and d.voiced_at < :until) n,
                           lateral (select count(*) as activities, coalesce(sum(d.open_seats), 0) as gaps, coalesce(sum(d.served), 0) as served, coalesce(sum(d.rated), 0) as rated, coalesce(sum(d.rating_sum), 0) as rating_sum
                                      from activity.published_activity d
                                     where d.programme = p.id and d.cancelled_at is null and d.starts_at >= :from and d.starts_at < :until and d.starts_at < :now) a
                     where p.subdistrict = :subdistrict and p.id = :id
                    """,
            "occasions", """
                    select d.id, d.title, d.starts_at, d.venue from activity.published_activity d
                     where d.subdistrict = :subdistrict and d.programme = :id and d.cancelled_at is null order by d.starts_at desc, d.id desc limit 12
                    """,
            "corps", CORPS);

    private final JdbcClient sql;
    private final Enquiry enquiry;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Programmes(JdbcClient sql, Enquiry enquiry, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.enquiry = enquiry;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The season that runs. */
    Quarter season() {
        return Quarter.of(places.today());
    }

    /** In one statement. */
    Menu menu(Actor actor) {
        var parameters = new HashMap<String, Object>(Map.of("subdistrict", actor.subdistrict().value(), "season", season().toString()));
        parameters.put("looker", actor.person() == null ? null : actor.person().value());
        return enquiry.ask(MENU, parameters, new TypeReference<Menu>() {});
    }

    /** In one statement. @throws Missing when there is none here */
    Reviewed get(SubdistrictId subdistrict, UUID id) {
        var season = season();
        var found = enquiry.ask(ONE, Map.of("subdistrict", subdistrict.value(), "id", id, "now", now(),
                "from", season.first().atStartOfDay(places.zone()).toOffsetDateTime(), "until", season.last().plusDays(1).atStartOfDay(places.zone()).toOffsetDateTime()), new TypeReference<Reviewed>() {});
        if (found.programme().isEmpty()) {
            throw new Missing();
        }
        return found;
    }

    record Plan(String title, String what, Topic topic, String audience, List<String> seasons, @Nullable UUID team, String standard) {}

    /** Puts something on the menu, as a trial. @return false when there is such a title on it */
    boolean open(Actor actor, Plan plan, @Nullable UUID idea) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.programme (id, subdistrict, title, what, topic, audience, seasons, team, standard, stage, idea, opened_by, opened_at)
                values (:id, :subdistrict, :title, :what, :topic, :audience, :seasons, cast(:team as uuid), :standard, 'TRIAL', cast(:idea as uuid), :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("title", plan.title)
                .param("what", plan.what)
                .param("topic", plan.topic.name())
                .param("audience", plan.audience)
                .param("seasons", plan.seasons.toArray(String[]::new))
                .param("team", plan.team)
                .param("standard", plan.standard)
                .param("idea", idea)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "programme-tried", id, actor).with("title", plan.title).with("audience", plan.audience).with("standard", plan.standard).with("idea", idea));
        }
        return rows == 1;
    }

    /**
     * Decides about a season, with the figures of the moment beside it.
     *
     * @param standard that holds from now on
     * @throws Refusal (409) when the season was decided already, or the programme is retired
     */
    void review(Actor actor, Reviewed it, Programme.Verdict verdict, String reason, String standard) {
        var id = Ids.next(clock.instant());
        var figures = it.figures().getFirst();
        var changed = sql.sql("update corps.programme set stage = :stage, standard = :standard where id = :id and stage <> 'RETIRED'")
                .param("stage", verdict.after().name()).param("standard", standard).param("id", it.one().id()).update();
        var rows = changed == 0 ? 0 : sql.sql("""
                insert into corps.season_review (id, subdistrict, programme, season, decision, reason, voiced, solved, activities, gaps, served, rated, rating_sum, decided_by, decided_at)
                values (:id, :subdistrict, :programme, :season, :decision, :reason, :voiced, :solved, :activities, :gaps, :served, :rated, :ratingSum, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("programme", it.one().id())
                .param("season", season().toString())
                .param("decision", verdict.name())
                .param("reason", reason)
                .param("voiced", figures.voiced())
                .param("solved", figures.solved())
                .param("activities", figures.activities())
                .param("gaps", figures.gaps())
                .param("served", figures.served())
                .param("rated", figures.rated())
                .param("ratingSum", figures.ratingSum())
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.refused.programme-reviewed");
        }
        journal.append(Fact.first("corps", "season-reviewed", id, actor).with("programme", it.one().id()).with("season", season()).with("decision", verdict).with("reason", reason).with("standard", standard));
    }
}
