package org.yicai.project.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.project.ContractSide;
import org.yicai.project.ProjectId;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** Ratings of both sides, which nobody changes, and what the records say beside them. */
@Component
class Ratings {

    /** How many days after the first word both are shown, whether the other side has spoken or not. The view published_rating knows the same number. */
    static final int DAYS = 14;

    private static final Map<String, String> QUESTIONS = Map.of(
            "occasions", """
                    select m.id as milestone, m.title, a.accepted_at as at from project.acceptance a join project.milestone m on m.id = a.milestone join project.contract k on k.id = m.contract
                     where k.project = :project
                    union all
                    select null, '', e.ended_at from project.ending e where e.project = :project and exists (select 1 from project.contract k where k.project = :project)
                     order by at desc
                    """,
            "ratings", "select r.milestone, r.side, r.score, r.words, r.given_on, r.shown_on from project.published_rating r where r.project = :project",
            "facts", """
                    select y.payments, y.late, y.days_late, r.found, r.mended, r.not_mended, r.disputed, r.withdrawn, a.asked, a.offered, m.accepted, m.on_time, m.served, m.rated, m.rating_sum
                      from (select count(*) as payments, count(*) filter (where paid_on > due_on) as late, coalesce(sum(greatest(0, paid_on - due_on)), 0) as days_late
                              from project.published_payment where project = :project and kind <> 'ADVANCE') y,
                           (select count(*) filter (where outcome is distinct from 'WITHDRAWN') as found, count(*) filter (where outcome = 'MENDED') as mended,
                                   count(*) filter (where outcome = 'NOT_MENDED') as not_mended, count(*) filter (where answer = 'DISPUTED') as disputed,
                                   count(*) filter (where outcome = 'WITHDRAWN') as withdrawn from project.rectification where project = :project) r,
                           (select count(*) filter (where side = 'PURCHASER') as asked, count(*) filter (where side = 'CONTRACTOR') as offered from project.published_amendment where project = :project) a,
                           (select count(accepted_at) as accepted, count(*) filter (where (accepted_at at time zone :zone)::date <= due_on) as on_time, coalesce(sum(served), 0) as served,
                                   coalesce(sum(rated), 0) as rated, coalesce(sum(rating_sum), 0) as rating_sum from project.published_milestone where project = :project) m
                    """);

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Enquiry enquiry;

    Ratings(JdbcClient sql, Journal journal, Clock clock, Places places, Enquiry enquiry) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.enquiry = enquiry;
    }

    /** In one statement. */
    RatingFile of(ProjectId project) {
        return enquiry.ask(QUESTIONS, Map.of("project", project.value(), "zone", places.zone().getId()), new TypeReference<RatingFile>() {});
    }

    /** @throws Refusal (409) when this side has spoken already */
    void give(Actor actor, ProjectId project, RatingFile.Occasion occasion, ContractSide side, int score, String words) {
        var id = Ids.next(clock.instant());
        LocalDate today = places.today();
        var rows = sql.sql("""
                insert into project.rating (id, subdistrict, project, milestone, side, score, words, given_on, given_by, given_at)
                values (:id, :subdistrict, :project, cast(:milestone as uuid), :side, :score, :words, :today, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("milestone", occasion.milestone())
                .param("side", side.name())
                .param("score", score)
                .param("words", words)
                .param("today", today)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.rated");
        }
        journal.append(Fact.first("project", "side-rated", id, actor)
                .with("project", project)
                .with("milestone", occasion.milestone())
                .with("side", side)
                .with("score", score)
                .with("words", words));
    }
}
