package org.yicai.portal.projects;

import org.yicai.project.Unit;

/** What the public may know of how a project is followed, and the questions that find it; each by {@code :id}. */
final class Followed {

    private Followed() {}

    /** What was asked to be mended and not taken back. */
    record Mending(int found, int mended, int notMended, int open) {}

    /** @param side who rates, CONTRACTOR or PURCHASER; only what is shown by now */
    record Rating(String side, int rated, int sum) {}

    /** @param side OFFICIAL, COMMITTEE, VOLUNTEER, LEADER or RESIDENT */
    record Minutes(String side, long minutes) {}

    /** How often help was asked for, and how it was answered. */
    record Asks(int asked, int corps, int yes, int no, int open) {}

    /** What counts by a draw: {@code checked} records were looked at for it, {@code fitted} were so. */
    record Drawn(String name, Unit unit, int drawn, int checked, int fitted) {}

    static final String DRAWN = """
            select d.name, d.unit, sum(e.quantity) as drawn, sum(e.checked) as checked, sum(e.fitted) as fitted
              from activity.published_estimate e join project.published_deliverable d on d.id = e.deliverable
             where e.project = :id and e.withdrawn_at is null group by d.position, d.name, d.unit order by d.position
            """;

    static final String MENDING = """
            select count(*) as found, count(*) filter (where r.outcome = 'MENDED') as mended, count(*) filter (where r.outcome = 'NOT_MENDED') as not_mended,
                   count(*) filter (where r.outcome is null) as open
              from project.published_rectification r where r.project = :id and r.outcome is distinct from 'WITHDRAWN'
            """;

    static final String RATINGS = """
            select r.side, count(*) as rated, sum(r.score) as sum from project.published_rating r where r.project = :id and r.shown_on <= :today group by r.side order by r.side
            """;

    static final String MINUTES = """
            select b.side, sum(b.minutes) as minutes from coordination.published_burden b where b.project = :id group by b.side order by b.side
            """;

    static final String ASKS = """
            select count(*) as asked, count(*) filter (where a.answer in ('CORPS_TAKES_IT', 'VOLUNTEERS_CAN')) as corps,
                   count(*) filter (where a.answer = 'COMMITTEE_YES') as yes, count(*) filter (where a.answer = 'COMMITTEE_NO') as no,
                   count(*) filter (where a.answer is null) as open
              from coordination.published_ask a where a.project = :id
            """;
}
