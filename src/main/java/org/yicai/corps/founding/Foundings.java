package org.yicai.corps.founding;

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
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Organisations on their way, what their founders say, and who joins. */
@Component
class Foundings {

    private static final String ONE = """
            select f.id, f.founder, p.name as founder_name, f.name, f.community, f.begun_at, a.name as agreed_by, f.agreed_at, r.name as recorded_by, f.recorded_at, f.number, f.organisation, f.ended_at,
                   exists (select 1 from corps.mandate m where m.subdistrict = f.subdistrict and m.person = f.founder and m.step = 'FOUNDER' and m.ended_at is null and m.until_day >= :today) as mandate,
                   (select count(*) from corps.founding_person q where q.founding = f.id and q.left_at is null and q.person <> f.founder) + 1 as people
              from corps.founding f join party.published_person p on p.id = f.founder
              left join party.published_person a on a.id = f.agreed_by left join party.published_person r on r.id = f.recorded_by
             where f.subdistrict = :subdistrict
            """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Foundings(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** Open ones first, the latest first; at most 100. Who gave up is not shown to others. */
    List<Founding> list(SubdistrictId subdistrict) {
        return sql.sql(ONE + " and f.ended_at is null order by f.recorded_at desc nulls first, f.id desc limit 100").param("subdistrict", subdistrict.value()).param("today", places.today()).query(Founding.class).list();
    }

    /** @throws Missing when there is none here */
    Founding get(SubdistrictId subdistrict, UUID id) {
        return sql.sql(ONE + " and f.id = :id").param("subdistrict", subdistrict.value()).param("today", places.today()).param("id", id).query(Founding.class).optional().orElseThrow(Missing::new);
    }

    /** What is said to an item now. */
    List<FoundingPage.Said> said(Founding founding) {
        return sql.sql("select distinct on (item) item, words, said_at from corps.founding_item where founding = :id order by item, id desc").param("id", founding.id()).query(FoundingPage.Said.class).list();
    }

    /** Those who joined by their own tap, in order. */
    List<FoundingPage.Member> members(Founding founding) {
        return sql.sql("select q.person, p.name, q.joined_at from corps.founding_person q join party.published_person p on p.id = q.person where q.founding = :id and q.left_at is null order by q.id limit 200")
                .param("id", founding.id()).query(FoundingPage.Member.class).list();
    }

    /** @return null when the name is taken or the person founds another one */
    @Nullable UUID begin(Actor actor, String name, UUID community, String purpose) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("insert into corps.founding (id, subdistrict, founder, name, community, begun_at) values (:id, :subdistrict, :founder, :name, :community, :at) on conflict do nothing")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("founder", actor.requirePerson().value())
                .param("name", name)
                .param("community", community)
                .param("at", now())
                .update();
        if (rows == 0) {
            return null;
        }
        journal.append(Fact.first("corps", "founding-begun", id, actor).with("name", name).with("community", community));
        say(actor, id, Item.PURPOSE, purpose);
        return id;
    }

    void say(Actor actor, UUID founding, Item item, String words) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.founding_item (id, subdistrict, founding, item, words, said_at) values (:id, :subdistrict, :founding, :item, :words, :at)")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("founding", founding).param("item", item.name()).param("words", words).param("at", now()).update();
        journal.append(Fact.first("corps", "founding-said", id, actor).with("founding", founding).with("item", item).with("words", words));
    }

    /** @throws Refusal (409) for somebody who joined before */
    void join(Actor actor, Founding founding) {
        var id = Ids.next(clock.instant());
        Refusal.unlessChanged(sql.sql("insert into corps.founding_person (id, subdistrict, founding, person, joined_at) values (:id, :subdistrict, :founding, :person, :at) on conflict do nothing")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("founding", founding.id()).param("person", actor.requirePerson().value()).param("at", now()).update());
        journal.append(Fact.first("corps", "founding-joined", id, actor).with("founding", founding.id()));
    }

    /** @throws Refusal (409) for somebody who is no member */
    void leave(Actor actor, Founding founding) {
        var left = sql.sql("update corps.founding_person set left_at = :at where founding = :id and person = :person and left_at is null returning id")
                .param("at", now()).param("id", founding.id()).param("person", actor.requirePerson().value()).query(UUID.class).list();
        Refusal.unlessChanged(left.size());
        journal.append(Fact.of("corps", "founding-left", left.getFirst(), actor));
    }

    /** The residents' committee agrees. @throws Refusal (409) when it did, or the founding is over */
    void agree(Actor actor, Founding founding) {
        Refusal.unlessChanged(sql.sql("update corps.founding set agreed_by = :by, agreed_at = :at where id = :id and agreed_at is null and ended_at is null")
                .param("by", actor.requirePerson().value()).param("at", now()).param("id", founding.id()).update());
        journal.append(Fact.of("corps", "founding-agreed", founding.id(), actor));
    }

    /** The subdistrict keeps it under a number. @throws Refusal (409) when it does, or the founding is over */
    void record(Actor actor, Founding founding, String number, UUID organisation) {
        Refusal.unlessChanged(sql.sql("""
                update corps.founding set recorded_by = :by, recorded_at = :at, number = :number, organisation = :organisation where id = :id and recorded_at is null and ended_at is null and agreed_at is not null
                """).param("by", actor.requirePerson().value()).param("at", now()).param("number", number).param("organisation", organisation).param("id", founding.id()).update());
        journal.append(Fact.of("corps", "founding-recorded", founding.id(), actor).with("number", number).with("organisation", organisation));
    }

    /** The founder gives it up. @throws Refusal (409) when it is over or recorded */
    void end(Actor actor, Founding founding, String reason) {
        Refusal.unlessChanged(sql.sql("update corps.founding set ended_at = :at, end_reason = :reason where id = :id and ended_at is null and recorded_at is null")
                .param("at", now()).param("reason", reason).param("id", founding.id()).update());
        journal.append(Fact.of("corps", "founding-ended", founding.id(), actor).with("reason", reason));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
