package org.yicai.supervision.tip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.place.Way;
import org.yicai.place.WorkingDays;

/** What people tell. Nothing is ever changed here; no moment is kept but the day, not even in the ids. */
@Component
class Tips {

    /** Whoever reads is given by the organisations of his or her appointments. */
    private static final String ONE = """
            select t.id, t.subdistrict, t.way, t.project, p.title as project_title, t.about, t.kind, t.sealed, t.person, w.name as person_name, t.pseudonym, t.sent_on, t.due_on,
                   coalesce(p.contractor = any (:own), false) or exists (select 1 from project.published_subcontract s where s.project = t.project and s.answer = 'AGREED' and s.organisation = any (:own)) as tied,
                   (select a.outcome from supervision.tip_answer a where a.tip = t.id order by a.number desc limit 1) as outcome,
                   exists (select 1 from supervision.tip_entry e where e.subject = t.id) as entered
              from supervision.tip t left join project.published_project p on p.id = t.project left join party.published_person w on w.id = t.person
            """;
    private final JdbcClient sql;
    private final Places places;
    private final WorkingDays workingDays;
    private final LocalWays ways;
    private final Secrecy secrecy;

    Tips(JdbcClient sql, Places places, WorkingDays workingDays, LocalWays ways, Secrecy secrecy) {
        this.sql = sql;
        this.places = places;
        this.workingDays = workingDays;
        this.ways = ways;
        this.secrecy = secrecy;
    }

    /** A project that something can be told about. */
    record Project(UUID id, SubdistrictId subdistrict, String title, @Nullable OrganisationId contractor) {}

    Optional<Project> project(UUID id) {
        return sql.sql("select id, subdistrict, title, contractor from project.published_project where id = :id").param("id", id).query(Project.class).optional();
    }

    /** What is told; {@code way}, {@code about} and {@code kind} were chosen. */
    record Draft(TipWay way, TipAbout about, TipKind kind, String words) {}

    /** Keeps it. Of the actor nothing is read unless the way asks for it. @return the code, which is shown once and stands nowhere */
    Receipt send(Actor actor, SubdistrictId where, @Nullable Project project, Draft draft) {
        var id = idOfToday();
        var code = Receipt.next();
        var today = places.today();
        sql.sql("""
                insert into supervision.tip (id, subdistrict, way, project, about, kind, sealed, person, pseudonym, code_hash, sent_on, due_on)
                values (:id, :subdistrict, :way, cast(:project as uuid), :about, :kind, :sealed, cast(:person as uuid), :pseudonym, :hash, :today, :due)
                """)
                .param("id", id)
                .param("subdistrict", where.value())
                .param("way", draft.way.name())
                .param("project", project == null ? null : project.id)
                .param("about", draft.about.name())
                .param("kind", draft.kind.name())
                .param("sealed", secrecy.seal(draft.words, id))
                .param("person", draft.way == TipWay.NAMED ? actor.requirePerson().value() : null)
                .param("pseudonym", draft.way == TipWay.PSEUDONYM && project != null ? secrecy.pseudonym(project.id, actor.requirePerson()) : null)
                .param("hash", secrecy.hash(code))
                .param("today", today)
                .param("due", workingDays.after(today, ways.number(where, Way.TIP_ANSWER_DAYS)))
                .update();
        return code;
    }

    /** An id that says the day and not the moment, which one of version 7 would. */
    UUID idOfToday() {
        return Ids.next(places.today().atStartOfDay(places.zone()).toInstant());
    }

    /** Those of the reader's subdistrict, open ones first, by their last day; then the latest. At most 300. */
    List<Tip> all(Actor reader) {
        return sql.sql("select * from (" + ONE + " where t.subdistrict = :subdistrict) x order by outcome is not null, case when outcome is null then due_on end, sent_on desc, id limit 300")
                .param("subdistrict", reader.subdistrict().value()).param("own", organisations(reader)).query(Tip.class).list();
    }

    Optional<Tip> find(UUID id, Actor reader) {
        return sql.sql(ONE + " where t.id = :id").param("id", id).param("own", organisations(reader)).query(Tip.class).optional();
    }

    /** The one that this code opens. */
    Optional<Tip> find(Receipt code) {
        return sql.sql(ONE + " where t.code_hash = any (:hashes)").param("hashes", secrecy.hashes(code).toArray(byte[][]::new)).param("own", new UUID[0]).query(Tip.class).optional();
    }

    private static UUID[] organisations(Actor reader) {
        return reader.appointments().stream().map(each -> each.organisation().value()).distinct().toArray(UUID[]::new);
    }

    /** What was said about it: the first words, then what was added. */
    record Said(String words, LocalDate saidOn) {}

    private record Sealed(UUID id, byte[] sealed, LocalDate saidOn) {}

    List<Said> words(Tip it) {
        var more = sql.sql("select id, sealed, said_on from supervision.tip_word where tip = :tip order by number, id").param("tip", it.id()).query(Sealed.class).list();
        var all = new ArrayList<>(List.of(new Said(secrecy.open(it.sealed(), it.id()), it.sentOn())));
        more.forEach(each -> all.add(new Said(secrecy.open(each.sealed, each.id), each.saidOn)));
        return all;
    }

    /** Whoever has the code adds something. */
    void add(Tip it, String words) {
        var id = idOfToday();
        sql.sql("insert into supervision.tip_word (id, subdistrict, tip, number, sealed, said_on) select :id, :subdistrict, :tip, count(*) + 1, :sealed, :today from supervision.tip_word where tip = :tip")
                .param("id", id).param("subdistrict", it.subdistrict().value()).param("tip", it.id()).param("sealed", secrecy.seal(words, id)).param("today", places.today()).update();
    }

    /** Whether the actor told it, as far as anybody can know. */
    boolean isOwn(Actor actor, Tip it) {
        return it.person() != null && actor.isPerson(it.person()) || it.pseudonym() != null && it.project() != null && actor.signedIn() && it.pseudonym().equals(secrecy.pseudonym(it.project(), actor.requirePerson()));
    }

    /** Who handles something told about these today: nobody who is concerned, of the contractor or of a subcontractor. */
    List<PersonId> handlers(SubdistrictId subdistrict, TipAbout about, @Nullable UUID project) {
        return sql.sql("""
                with today as (select a.person, a.role, a.organisation from party.published_appointment a
                                where a.subdistrict = :subdistrict and a.from_day <= :today and (a.until_day is null or a.until_day >= :today))
                select distinct h.person as value from today h
                 where h.role = any (:handlers)
                   and not exists (select 1 from today x where x.person = h.person and (x.role = any (:concerned)
                          or x.organisation in (select p.contractor from project.published_project p where p.id = cast(:project as uuid)
                                                union select s.organisation from project.published_subcontract s where s.project = cast(:project as uuid) and s.answer = 'AGREED')))
                """)
                .param("subdistrict", subdistrict.value())
                .param("today", places.today())
                .param("handlers", names(about.handlers()))
                .param("concerned", names(about.concerned()))
                .param("project", project)
                .query(PersonId.class)
                .list();
    }

    private static String[] names(Role[] roles) {
        return Arrays.stream(roles).map(Enum::name).toArray(String[]::new);
    }
}
