package org.yicai.activity.visit;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.VisitConfirmed;
import org.yicai.activity.visit.Visit.Visitor;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.party.People;
import org.yicai.place.Places;
import org.yicai.project.Unit;
import org.yicai.web.Fields;
import org.yicai.web.Words;

/** What the household says about a visit that is over: one answer, never changed; its yes makes hours and a quantity of it. Callers hold the household. */
@Component
class HouseholdWords {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Visits visits;
    private final Homes homes;
    private final VisitAccess access;
    private final News news;
    private final People people;
    private final Places places;
    private final Words words;

    // eleven: who may say it, what is written, who hears of it, and how it is called in a record
    HouseholdWords(JdbcClient sql, Journal journal, Clock clock, ApplicationEventPublisher events, Visits visits, Homes homes, VisitAccess access, News news, People people, Places places, Words words) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
        this.visits = visits;
        this.homes = homes;
        this.access = access;
        this.news = news;
        this.people = people;
        this.places = places;
        this.words = words;
    }

    /** In what a visit counts: people, each time; households, each once. A session is for many, an hour is no door. */
    static boolean counts(Unit unit) {
        return unit == Unit.PERSON_TIME || unit == Unit.HOUSEHOLD;
    }

    /** The household itself, on its own link. Takes, gives and refuses what {@link #note} does; also refuses (X22) when its number is the one of somebody who was there or works for the provider. */
    String say(Fields in, Visit visit, Actor reader, boolean wasSo) {
        if (insider(visit)) {
            throw Refusal.forbidden("visit.refused.visitor");
        }
        return answer(in, visit, reader, Actor.nobody(visit.subdistrict()), wasSo);
    }

    /**
     * Somebody rang up and notes the answer.
     *
     * @return the sentence to say; "" beside findings
     * @throws Refusal 403 for whoever was on the visit or works for its provider (X22); 409 before it is over (X20) or when it was answered before (X21)
     */
    String note(Fields in, Visit visit, Actor actor, boolean wasSo) {
        return answer(in, visit, actor, actor, wasSo);
    }

    private String answer(Fields in, Visit visit, Actor reader, Actor by, boolean wasSo) {
        var visitors = visits.visitors(List.of(visit));
        if (!access.mayAnswerFor(reader, visit, visitors)) {
            throw Refusal.forbidden("visit.refused.visitor");
        }
        if (visit.outAt() == null || visit.inAt() == null) {
            throw Refusal.tooLate("visit.refused.not-over");
        }
        var said = wasSo ? in.optional("said", 300) : in.text("said", 300);
        if (!in.ok()) {
            return "";
        }
        write(by, visit, wasSo, said, visitors.stream().filter(Visitor::goes).toList());
        return wasSo ? "visit.done.was-so" : "visit.done.was-not-so";
    }

    private void write(Actor by, Visit visit, boolean wasSo, String said, List<Visitor> there) {
        var id = Ids.next(clock.instant());
        int quantity = wasSo ? quantity(visit) : 0;
        var rows = sql.sql("""
                insert into activity.visit_word (id, subdistrict, visit, was_so, quantity, words, spoken_by, said_at)
                values (:id, :subdistrict, :visit, :so, :quantity, :words, :by, :at) on conflict (visit) do nothing
                """)
                .param("id", id).param("subdistrict", visit.subdistrict().value()).param("visit", visit.id()).param("so", wasSo).param("quantity", quantity).param("words", said)
                .param("by", by.person() == null ? null : by.person().value(), java.sql.Types.OTHER).param("at", Visits.utc(clock.instant())).update();
        if (rows == 0) {
            throw Refusal.tooLate("visit.refused.answered");
        }
        journal.append(Fact.first("activity", "visit-answered", id, by).with("visit", visit.id()).with("was-so", wasSo).with("quantity", quantity).with("words", said).with("spoken-by", by.person()));
        if (!wasSo) {
            news.leaders(visit, "visit.news.not-so", said);
            news.planner(visit, "visit.news.not-so-planner", "");
            return;
        }
        var those = there.stream().map(Visitor::person).toList();
        events.publishEvent(new VisitConfirmed(visit.id(), id, visit.project(), visit.provider(), title(visit), place(visit), those, visit.inAt(), visit.outAt(), by));
    }

    /** One person each time; a household once for a deliverable, however often it is visited. */
    private int quantity(Visit visit) {
        return visit.deliverable() == null ? 0 : sql.sql("""
                select case when d.unit = 'HOUSEHOLD' and exists (select 1 from activity.visit v join activity.visit_word w on w.visit = v.id
                                                                   where v.home = :home and v.deliverable = :deliverable and w.quantity > 0) then 0 else 1 end
                  from project.published_deliverable d where d.id = :deliverable
                """).param("home", visit.home()).param("deliverable", visit.deliverable()).query(Integer.class).single();
    }

    private String title(Visit visit) {
        return visit.confidential() ? words.say("zh", "visit.record.confidential") : words.say("zh", "visit.record", words.say("zh", "label.VisitKind." + visit.kind().name()));
    }

    private String place(Visit visit) {
        var community = places.community(visit.community());
        return community == null ? "" : community.name("zh");
    }

    /** Whether the number of the household is the one of somebody who was there or works for the provider: then the link is no stranger's word. */
    private boolean insider(Visit visit) {
        var phone = homes.phone(visit);
        var owner = phone == null ? null : people.withPhone(phone).orElse(null);
        return owner != null && sql.sql("""
                select exists (select 1 from activity.visitor x where x.visit = :visit and x.person = :owner)
                    or exists (select 1 from party.published_appointment a where a.subdistrict = :subdistrict and a.person = :owner and a.organisation = :provider and a.role = 'CONTRACTOR')
                """).param("visit", visit.id()).param("owner", owner.value()).param("subdistrict", visit.subdistrict().value()).param("provider", visit.provider().value()).query(Boolean.class).single();
    }
}
