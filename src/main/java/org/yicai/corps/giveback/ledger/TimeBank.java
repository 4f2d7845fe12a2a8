package org.yicai.corps.giveback.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Gifts to kin and asks for service, and what an account shows. */
@Component
class TimeBank {

    private static final String ASK = """
            select k.id, k.asker, p.name, k.for_whom, k.source, k.standing, k.age, k.minutes, k.words, k.asked_at, k.ended_at, s.name as server
              from corps.time_ask k join party.published_person p on p.id = k.asker left join party.published_person s on s.id = k.server
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    TimeBank(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** @param groups whether the time of those who come with a group is for donation only */
    TimePage.Account account(SubdistrictId subdistrict, PersonId person, boolean groups) {
        return sql.sql("""
                select coalesce((select minutes from corps.time_account where subdistrict = :subdistrict and kind = 'PERSON' and person = :person), 0) as minutes,
                       coalesce((select minutes from corps.time_account where subdistrict = :subdistrict and kind = 'POOL'), 0) as pool,
                       coalesce((select sum(r.minutes) from corps.service_record r where r.subdistrict = :subdistrict and r.person = :person and r.confirmed_at is not null and r.voided_at is null
                                    and r.confirmed_at >= (select min(w.starts_on)::timestamp at time zone :zone from place.published_local_way w where w.subdistrict = :subdistrict and w.name = 'TIME_CREDITS' and w.value = '1')
                                    and not exists (select 1 from corps.time_entry e where e.record = r.id)), 0) as coming,
                       exists (select 1 from corps.volunteer v where v.subdistrict = :subdistrict and v.person = :person and v.born > :adult) as minor,
                       :groups and exists (select 1 from party.published_appointment a join party.published_organisation o on o.id = a.organisation
                                            where a.subdistrict = :subdistrict and a.person = :person and a.role = 'VOLUNTEER' and (a.until_day is null or a.until_day >= :today)
                                           having bool_and(o.kind not in ('VOLUNTEER_TEAM', 'VOLUNTEER_CORPS'))) as donates_only
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).param("zone", places.zone().getId()).param("groups", groups)
                .param("today", places.today()).param("adult", places.today().minusYears(18)).query(TimePage.Account.class).single();
    }

    /** The last hundred of somebody's account. */
    List<TimePage.Entry> entries(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select e.kind, e.minutes, e.short as missing, e.to_account = a.id as incoming, e.at, coalesce(v.title, r.title) as title
                  from corps.time_account a join corps.time_entry e on e.from_account = a.id or e.to_account = a.id
                  left join corps.service_record r on r.id = e.record left join activity.published_activity v on v.id = r.activity
                 where a.subdistrict = :subdistrict and a.kind = 'PERSON' and a.person = :person order by e.id desc limit 100
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).query(TimePage.Entry.class).list();
    }

    List<TimePage.Gift> gifts(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select t.id, t.giver = :person as mine, g.name as giver, k.name as taker, t.relation, t.minutes, t.words, t.offered_at, t.taken
                  from corps.time_gift t join party.published_person g on g.id = t.giver join party.published_person k on k.id = t.taker
                 where t.subdistrict = :subdistrict and (t.giver = :person or t.taker = :person) order by t.id desc limit 50
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).query(TimePage.Gift.class).list();
    }

    record Offer(UUID id, PersonId giver, PersonId taker, int minutes, @Nullable Boolean taken) {}

    /** @throws Missing unless it was offered to this person */
    Offer offer(SubdistrictId subdistrict, UUID id, PersonId taker) {
        return sql.sql("select id, giver, taker, minutes, taken from corps.time_gift where subdistrict = :subdistrict and id = :id and taker = :taker")
                .param("subdistrict", subdistrict.value()).param("id", id).param("taker", taker.value()).query(Offer.class).optional().orElseThrow(Missing::new);
    }

    void offer(Actor actor, PersonId taker, TimePage.Relation relation, int minutes, String words) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.time_gift (id, subdistrict, giver, taker, relation, minutes, words, offered_at) values (:id, :subdistrict, :giver, :taker, :relation, :minutes, :words, :at)")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("giver", actor.requirePerson().value()).param("taker", taker.value())
                .param("relation", relation.name()).param("minutes", minutes).param("words", words).param("at", now()).update();
        journal.append(Fact.first("corps", "time-offered", id, actor).with("taker", taker).with("relation", relation).with("minutes", minutes));
    }

    /** @throws Refusal (409) when it was answered before */
    void answer(Actor actor, Offer offer, boolean taken) {
        Refusal.unlessChanged(sql.sql("update corps.time_gift set answered_at = :at, taken = :taken where id = :id and answered_at is null").param("at", now()).param("taken", taken).param("id", offer.id).update());
        journal.append(Fact.of("corps", taken ? "time-accepted" : "time-declined", offer.id, actor));
    }

    /** Everything somebody asked for, latest first. */
    List<TimeAsk> asks(SubdistrictId subdistrict, PersonId asker) {
        return sql.sql(ASK + " where k.subdistrict = :subdistrict and k.asker = :asker order by k.id desc limit 50").param("subdistrict", subdistrict.value()).param("asker", asker.value()).query(TimeAsk.class).list();
    }

    /** What is open: for donated time those in need first, then in the order of asking. */
    List<TimeAsk> line(SubdistrictId subdistrict) {
        return sql.sql(ASK + """
                 where k.subdistrict = :subdistrict and k.ended_at is null
                 order by k.source, case k.source when 'POOL' then array_position(array['ALONE_80', 'FRAIL_60', 'OLD'], k.standing) else 0 end, k.id limit 200
                """).param("subdistrict", subdistrict.value()).query(TimeAsk.class).list();
    }

    void ask(Actor actor, TimeAsk.ForWhom whom, TimeAsk.From source, TimeAsk.Standing standing, int age, int minutes, String words) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into corps.time_ask (id, subdistrict, asker, for_whom, source, standing, age, minutes, words, asked_at)
                values (:id, :subdistrict, :asker, :whom, :source, :standing, :age, :minutes, :words, :at)
                """)
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("asker", actor.requirePerson().value()).param("whom", whom.name()).param("source", source.name())
                .param("standing", standing.name()).param("age", age).param("minutes", minutes).param("words", words).param("at", now()).update();
        journal.append(Fact.first("corps", "time-asked", id, actor).with("for", whom).with("source", source).with("minutes", minutes));
    }

    /** Served, or taken back without a server. @throws Refusal (409) when it was ended before */
    void end(Actor actor, TimeAsk ask, @Nullable UUID server) {
        Refusal.unlessChanged(sql.sql("update corps.time_ask set ended_at = :at, ended_by = :by, server = :server where id = :id and ended_at is null")
                .param("at", now()).param("by", actor.requirePerson().value()).param("server", server, java.sql.Types.OTHER).param("id", ask.id()).update());
        journal.append(Fact.of("corps", server == null ? "time-ask-taken-back" : "time-served", ask.id(), actor).with("server", server));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
