package org.yicai.activity.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.activity.ReuseExplained;
import org.yicai.evidence.Match;
import org.yicai.evidence.PhotoId;
import org.yicai.evidence.Reuse;
import org.yicai.evidence.Verdict;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.web.Cursor;
import org.yicai.web.Fields;

/** Which photographs of activities resemble each other, and what was said about it. */
@Component
class Matches {

    /** A photograph that was used often is compared with the three that it resembles most. */
    private static final int MOST = 3;
    private static final int LOOKED_AT = 50;
    static final int PAGE = 30;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Reuse reuse;
    private final ApplicationEventPublisher events;

    Matches(JdbcClient sql, Journal journal, Clock clock, Reuse reuse, ApplicationEventPublisher events) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.reuse = reuse;
        this.events = events;
    }

    /**
     * Until the end of the transaction nobody else in the subdistrict adds photographs to what was done: of two who send one
     * picture at once, the second finds that of the first. Call it before a photograph is taken in, so that ids follow each other.
     */
    void oneAtATime(Actor actor) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('result photos ' || :subdistrict, 0))").param("subdistrict", actor.subdistrict().value().toString()).query(row -> {});
    }

    /** Whether nothing can be compared yet, which is then a finding. */
    boolean preparing(Actor actor, Fields in) {
        return reuse.preparing(actor, in, ResultPhotos.FIELD);
    }

    /** A photograph that was just put beside an activity. @param name of its file, for a finding */
    record Fresh(UUID id, PhotoId photo, String name) {}

    private record Lying(UUID id, UUID activity, UUID photo) {}

    /**
     * Looks for it among what lies beside other activities. The same place is no match, and neither are two pictures of one
     * activity; the very same file there is a finding (PH2).
     *
     * @return whether it waits for an explanation
     */
    boolean look(Actor actor, Activity activity, Fresh fresh, Fields in) {
        var found = reuse.look(actor, fresh.photo()).stream().filter(each -> each.verdict() != Verdict.SAME_PLACE).limit(LOOKED_AT).toList();
        if (found.isEmpty()) {
            return false;
        }
        var lying = new HashMap<UUID, Lying>();
        sql.sql("select id, activity, photo from activity.result_photo where photo = any (:photos) and removed_at is null")
                .param("photos", found.stream().map(each -> each.photo().value()).toArray(UUID[]::new)).query(Lying.class).list().forEach(each -> lying.put(each.photo, each));
        int noted = 0;
        for (var match : found) {
            var earlier = lying.get(match.photo().value());
            if (earlier != null && earlier.activity.equals(activity.id().value())) {
                if (match.sameFile()) {
                    in.refuse(ResultPhotos.FIELD, "photo.finding.twice", fresh.name);
                }
            } else if (earlier != null && noted < MOST) {
                note(actor, fresh, earlier, match);
                noted++;
            }
        }
        return noted > 0;
    }

    private void note(Actor actor, Fresh fresh, Lying earlier, Match match) {
        var id = Ids.next(clock.instant());
        var permille = (int) Math.round(Math.clamp(match.share(), 0, 1) * 1000);
        sql.sql("""
                insert into activity.photo_match (id, subdistrict, fresh, earlier, verdict, permille, columns, rows, agreeing, mirrored, same_file, found_at)
                values (:id, :subdistrict, :fresh, :earlier, :verdict, :permille, :columns, :rows, :agreeing, :mirrored, :same, :at)
                """)
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("fresh", fresh.id).param("earlier", earlier.id)
                .param("verdict", match.verdict().name()).param("permille", permille).param("columns", match.columns()).param("rows", match.rows())
                .param("agreeing", match.agreeing().toArray(Integer[]::new)).param("mirrored", match.mirrored()).param("same", match.sameFile())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        journal.append(Fact.first("activity", "photo-matched", id, actor).with("fresh", fresh.photo).with("earlier", match.photo()).with("verdict", match.verdict()).with("permille", permille));
    }

    private record Said(UUID id, String verdict, int permille, @Nullable UUID project, UUID photo, UUID earlierActivity, @Nullable UUID earlierProject, UUID earlierPhoto) {}

    /**
     * Says why; from then on the photograph lies beside the activity like any other, and others hear of it.
     *
     * @param explanation 1 to 300 characters
     * @throws Refusal (409) when it does not wait any more
     */
    void explain(Actor actor, Activity activity, int number, String explanation) {
        var ids = sql.sql("""
                update activity.photo_match set explanation = :words, explained_by = :by, explained_at = :at
                 where explained_at is null and fresh = (select p.id from activity.result_photo p where p.activity = :activity and p.number = :number and p.removed_at is null)
                 returning id
                """)
                .param("words", explanation).param("by", actor.requirePerson().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("activity", activity.id().value()).param("number", number).query(UUID.class).list();
        if (ids.isEmpty()) {
            throw Refusal.tooLate("web.refused.faster");
        }
        var said = sql.sql("select id, verdict, permille, project, photo, earlier_activity, earlier_project, earlier_photo from activity.published_reuse where id = any (:ids) order by id")
                .param("ids", ids.toArray(UUID[]::new)).query(Said.class).list();
        for (var each : said) {
            journal.append(Fact.of("activity", "photo-explained", each.id, actor).with("activity", activity.id()).with("photo", each.photo).with("earlier", each.earlierPhoto).with("explanation", explanation));
            events.publishEvent(new ReuseExplained(each.id, activity.id(), each.project, new PhotoId(each.photo), Verdict.valueOf(each.verdict), each.permille / 1000.0, new ActivityId(each.earlierActivity),
                    each.earlierProject, new PhotoId(each.earlierPhoto), explanation, actor));
        }
    }

    private static final String SELECT = """
            select m.id, f.number, m.verdict, m.permille, m.columns, m.rows, m.agreeing, m.mirrored, m.same_file, m.found_at, m.explanation, m.explained_at, who.name as explained_by,
                   case when coalesce(fs.camera, '') <> '' and coalesce(es.camera, '') <> '' then fs.camera = es.camera end as same_camera,
                   f.activity as f_activity, fa.title as f_title, fv.title as f_serves, fa.project as f_project, fa.holder as f_holder, fo.name as f_name, fa.starts_at as f_starts, fa.ends_at as f_ends,
                   f.added_at as f_added, fp.large_width as f_width, fp.large_height as f_height, fs.taken_at as f_taken, coalesce(fs.software, '') as f_software, coalesce(fs.manifest, false) as f_manifest,
                   e.activity as e_activity, ea.title as e_title, ev.title as e_serves, ea.project as e_project, ea.holder as e_holder, eo.name as e_name, ea.starts_at as e_starts, ea.ends_at as e_ends,
                   e.added_at as e_added, ep.large_width as e_width, ep.large_height as e_height, es.taken_at as e_taken, coalesce(es.software, '') as e_software, coalesce(es.manifest, false) as e_manifest
              from activity.photo_match m
              join activity.result_photo f on f.id = m.fresh join activity.activity fa on fa.id = f.activity join activity.published_serving fv on fv.activity = fa.id
              join party.published_organisation fo on fo.id = fa.holder join evidence.published_photo fp on fp.id = f.photo left join evidence.published_signal fs on fs.photo = f.photo
              join activity.result_photo e on e.id = m.earlier join activity.activity ea on ea.id = e.activity join activity.published_serving ev on ev.activity = ea.id
              join party.published_organisation eo on eo.id = ea.holder join evidence.published_photo ep on ep.id = e.photo left join evidence.published_signal es on es.photo = e.photo
              left join party.published_person who on who.id = m.explained_by
            """;

    /** What waits beside an activity. */
    List<Comparison> waiting(ActivityId activity) {
        return sql.sql(SELECT + " where f.activity = :activity and f.removed_at is null and e.removed_at is null and m.explained_at is null order by f.number, m.permille desc, m.id")
                .param("activity", activity.value()).query(Matches::read).list();
    }

    /** What was explained in a subdistrict, latest first; one more than a page. */
    List<Comparison> explained(Actor actor, Cursor before) {
        return sql.sql(SELECT + " where m.subdistrict = :subdistrict and m.explained_at is not null and f.removed_at is null and e.removed_at is null and (m.explained_at, m.id) < (:before, :last) order by m.explained_at desc, m.id desc limit :most")
                .param("subdistrict", actor.subdistrict().value()).param("before", before.at().atOffset(ZoneOffset.UTC)).param("last", before.id()).param("most", PAGE + 1).query(Matches::read).list();
    }

    Optional<Comparison> find(Actor actor, UUID id) {
        return sql.sql(SELECT + " where m.subdistrict = :subdistrict and m.id = :id").param("subdistrict", actor.subdistrict().value()).param("id", id).query(Matches::read).optional();
    }

    /** Where the large print of one of the two lies. */
    record File(UUID subdistrict, int year, String sha256) {}

    Optional<File> file(UUID match, boolean earlier) {
        return sql.sql("""
                select e.subdistrict, e.year, e.large_sha256 as sha256 from activity.photo_match m join activity.result_photo p on p.id = case when :earlier then m.earlier else m.fresh end
                  and p.removed_at is null join evidence.published_photo e on e.id = p.photo where m.id = :match
                """).param("match", match).param("earlier", earlier).query(File.class).optional();
    }

    private static Comparison read(ResultSet row, int i) throws SQLException {
        return new Comparison(row.getObject("id", UUID.class), row.getInt("number"), Verdict.valueOf(row.getString("verdict")), row.getInt("permille"), row.getInt("columns"), row.getInt("rows"),
                Arrays.asList((Integer[]) row.getArray("agreeing").getArray()), row.getBoolean("mirrored"), row.getBoolean("same_file"), at(row, "found_at"), row.getString("explanation"),
                row.getString("explained_by"), row.getObject("explained_at") == null ? null : at(row, "explained_at"), row.getObject("same_camera", Boolean.class), side(row, "f_"), side(row, "e_"));
    }

    private static Comparison.Side side(ResultSet row, String of) throws SQLException {
        return new Comparison.Side(row.getObject(of + "activity", UUID.class), row.getString(of + "title"), row.getString(of + "serves"), row.getObject(of + "project", UUID.class),
                new OrganisationId(row.getObject(of + "holder", UUID.class)), row.getString(of + "name"), at(row, of + "starts"), at(row, of + "ends"), at(row, of + "added"), row.getInt(of + "width"),
                row.getInt(of + "height"), row.getObject(of + "taken") == null ? null : at(row, of + "taken"), row.getString(of + "software"), row.getBoolean(of + "manifest"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
