package org.yicai.corps.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Places;

/** What leaders and those who received the service say about volunteers, and what these reply. */
@Component
class Evaluations {

    private static final String SELECT = """
            select e.id, e.person, v.name, h.name as evaluator, o.name as organisation, e.words, e.evaluated_on, e.reply
              from corps.evaluation e join party.published_person v on v.id = e.person join party.published_person h on h.id = e.evaluator join party.published_organisation o on o.id = e.organisation
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Notices notices;
    private final Places places;

    Evaluations(JdbcClient sql, Journal journal, Clock clock, Notices notices, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.notices = notices;
        this.places = places;
    }

    /** Somebody whom an organisation may evaluate. @param organisation for which the evaluator speaks */
    record Known(PersonId id, String name, UUID organisation, String organisationName) {}

    /** Of one person, latest first, at most 100. */
    List<Evaluation> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql(SELECT + " where e.subdistrict = :subdistrict and e.person = :person order by e.evaluated_on desc, e.id desc limit 100")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).query(Evaluation.class).list();
    }

    /** What some organisations said, latest first, at most 100. */
    List<Evaluation> by(SubdistrictId subdistrict, Collection<OrganisationId> own) {
        return sql.sql(SELECT + " where e.subdistrict = :subdistrict and e.organisation = any (:own) order by e.evaluated_on desc, e.id desc limit 100")
                .param("subdistrict", subdistrict.value()).param("own", ids(own)).query(Evaluation.class).list();
    }

    /** Members of the organisations, and those whose confirmed service one of them received; never the evaluator. */
    List<Known> known(Actor actor, Collection<OrganisationId> own) {
        return sql.sql("""
                select distinct p.id, p.name, o.id as organisation, o.name as organisation_name
                  from (select a.person, a.organisation from party.published_appointment a where a.subdistrict = :subdistrict and a.organisation = any (:own) and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER')
                           and (a.until_day is null or a.until_day >= :today)
                        union
                        select r.person, coalesce(r.organiser, j.contractor) from corps.service_record r left join activity.published_date d on d.id = r.activity left join project.published_project j on j.id = d.project
                         where r.subdistrict = :subdistrict and r.confirmed_at is not null and r.voided_at is null and coalesce(r.organiser, j.contractor) = any (:own)) k
                  join party.published_person p on p.id = k.person join party.published_organisation o on o.id = k.organisation
                 where k.person <> :me order by p.name, p.id limit 500
                """).param("subdistrict", actor.subdistrict().value()).param("own", ids(own)).param("me", actor.requirePerson().value())
                .param("today", places.today()).query(Known.class).list();
    }

    /** @return false when this organisation said something about the person on that day before */
    boolean say(Actor by, Known whom, LocalDate day, String words) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.evaluation (id, subdistrict, person, evaluator, organisation, words, evaluated_on, said_at)
                values (:id, :subdistrict, :person, :by, :organisation, :words, :day, :at) on conflict do nothing
                """).param("id", id).param("subdistrict", by.subdistrict().value()).param("person", whom.id.value()).param("by", by.requirePerson().value()).param("organisation", whom.organisation)
                .param("words", words).param("day", day).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "volunteer-evaluated", id, by).with("person", whom.id).with("organisation", whom.organisation).with("day", day).with("words", words));
            notices.tell(by.subdistrict(), Notices.To.person(whom.id.value()), Notices.Kind.ANSWER, "corps.news.evaluated", whom.organisationName);
        }
        return rows == 1;
    }

    /** The volunteer answers, once. @throws Refusal (409) for somebody else's, or when it was answered before */
    void reply(Actor by, UUID id, String words) {
        Refusal.unlessChanged(sql.sql("update corps.evaluation set reply = :words, replied_at = :at where id = :id and subdistrict = :subdistrict and person = :person and reply is null")
                .param("words", words).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).param("subdistrict", by.subdistrict().value()).param("person", by.requirePerson().value()).update());
        journal.append(Fact.of("corps", "evaluation-answered", id, by).with("words", words));
    }

    private static UUID[] ids(Collection<OrganisationId> own) {
        return own.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }
}
