package org.yicai.council.motion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Council;
import org.yicai.council.ItemKind;
import org.yicai.council.Submission;
import org.yicai.council.Watched;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** Motions of members, and objections to notices. */
@Component
class Motions {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Council council;
    private final ObjectProvider<Watched> watched;

    Motions(JdbcClient sql, Journal journal, Clock clock, Council council, ObjectProvider<Watched> watched) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.council = council;
        this.watched = watched;
    }

    /** A motion that waits for a second member, or a notice that waits for its last day. */
    record Row(UUID id, boolean notice, UUID subject, String branch, String title, String words, String link, PersonId by, String name, Instant at, @Nullable LocalDate until) {}

    private static final String SELECT = """
            select r.id, r.notice, r.subject, r.branch, r.title, r.words, r.link, r.by, p.name, r.at, r.until
              from (select m.id, false as notice, m.subject, m.branch, m.title, m.reason as words, m.link, m.proposed_by as by, m.proposed_at as at, cast(null as date) as until
                      from council.motion m where m.subdistrict = :subdistrict and m.supported_by is null
                    union all
                    select n.id, true, n.subject, n.branch, n.title, n.paper, n.link, n.given_by, n.given_at, n.until_day
                      from council.notice n where n.subdistrict = :subdistrict and n.objection is null and n.until_day >= :today) r
              join party.published_person p on p.id = r.by
            """;

    /** Open motions and notices, the oldest first. In one statement. */
    List<Row> open(SubdistrictId subdistrict, LocalDate today) {
        return sql.sql(SELECT + " order by r.at").param("subdistrict", subdistrict.value()).param("today", today).query(Row.class).list();
    }

    /** @throws Refusal (409) when it is no longer open */
    Row get(SubdistrictId subdistrict, UUID id, LocalDate today, boolean notice) {
        return sql.sql(SELECT + " where r.id = :id and r.notice = :notice")
                .param("subdistrict", subdistrict.value())
                .param("today", today)
                .param("id", id)
                .param("notice", notice)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> known(id) ? Refusal.tooLate("web.refused.faster") : new Missing());
    }

    private boolean known(UUID id) {
        return sql.sql("select exists (select 1 from council.motion where id = :id) or exists (select 1 from council.notice where id = :id)").param("id", id).query(Boolean.class).single();
    }

    List<Watched.Matter> running(SubdistrictId subdistrict) {
        return watched.stream().flatMap(each -> each.running(subdistrict).stream()).toList();
    }

    /** @throws Refusal (409) when somebody has proposed the same already */
    void propose(Actor actor, Watched.Matter matter, String reason) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into council.motion (id, subdistrict, subject, branch, title, link, reason, proposed_by, proposed_at)
                values (:id, :subdistrict, :subject, :branch, :title, :link, :reason, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("subject", matter.subject())
                .param("branch", matter.branch())
                .param("title", matter.title())
                .param("link", matter.link())
                .param("reason", reason)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("council.refused.proposed");
        }
        journal.append(Fact.first("council", "motion-proposed", id, actor).with("subject", matter.subject()).with("reason", reason));
    }

    /** A second member is for it: it comes onto the agenda. */
    void support(Actor actor, Row motion) {
        var item = council.submit(actor, new Submission(motion.subject, ItemKind.MONITORING, motion.branch, motion.title, motion.words, motion.link, false));
        var rows = sql.sql("update council.motion set supported_by = :by, supported_at = :at, item = :item where id = :id and supported_by is null")
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("item", item)
                .param("id", motion.id)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("council", "motion-supported", motion.id, actor).with("item", item));
    }

    /** One member objects: the project comes onto the agenda instead of passing mid-term by itself. */
    void object(Actor actor, Row notice, String reason) {
        var item = council.submit(actor, new Submission(notice.subject, ItemKind.MID_TERM, notice.branch, notice.title, notice.words, notice.link, false));
        var rows = sql.sql("""
                update council.notice set objection = :reason, objected_by = :by, objected_at = :at, item = :item where id = :id and objection is null
                """)
                .param("reason", reason)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("item", item)
                .param("id", notice.id)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("council", "notice-objected", notice.id, actor).with("reason", reason).with("item", item));
    }
}
