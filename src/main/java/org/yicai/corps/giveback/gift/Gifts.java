package org.yicai.corps.giveback.gift;

import java.time.Clock;
import java.time.LocalDate;
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
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** The pool of gifts. What is taken is one guarded update, below a check of the table: never more than was promised. */
@Component
class Gifts {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Gifts(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** What is open today and what the reader has, the one that ends first on top; and those that ended within a year. */
    List<Gift> list(SubdistrictId subdistrict, @Nullable PersonId reader) {
        return sql.sql("""
                select g.id, g.giver, g.kind, g.title, g.words, g.place, g.promised, g.taken, g.handed, g.until_day, h.id as hold, h.handed_at is not null as received
                  from corps.gift g left join corps.gift_hold h on h.gift = g.id and h.person = :reader and h.returned_at is null
                 where g.subdistrict = :subdistrict and g.until_day > :longAgo order by g.until_day < :today, g.until_day, g.id limit 200
                """).param("subdistrict", subdistrict.value()).param("reader", reader == null ? null : reader.value(), java.sql.Types.OTHER)
                .param("today", places.today()).param("longAgo", places.today().minusYears(1)).query(Gift.class).list();
    }

    void promise(Actor actor, Gift.Kind kind, String giver, String title, String words, String place, int promised, LocalDate until) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into corps.gift (id, subdistrict, giver, kind, title, words, place, promised, until_day, noted_by, noted_at)
                values (:id, :subdistrict, :giver, :kind, :title, :words, :place, :promised, :until, :by, :at)
                """)
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("giver", giver).param("kind", kind.name()).param("title", title).param("words", words).param("place", place)
                .param("promised", promised).param("until", until).param("by", actor.requirePerson().value()).param("at", now()).update();
        journal.append(Fact.first("corps", "gift-promised", id, actor).with("giver", giver).with("title", title).with("promised", promised).with("until", until));
    }

    enum Taking {
        DONE,
        NONE_LEFT,
        HAS_ONE
    }

    /** Keeps one for somebody. */
    Taking take(Actor actor, UUID gift) {
        int rows = sql.sql("update corps.gift set taken = taken + 1 where id = :id and subdistrict = :subdistrict and taken < promised and until_day >= :today")
                .param("id", gift).param("subdistrict", actor.subdistrict().value()).param("today", places.today()).update();
        if (rows == 0) {
            return Taking.NONE_LEFT;
        }
        var id = Ids.next(clock.instant());
        int held = sql.sql("insert into corps.gift_hold (id, subdistrict, gift, person, taken_at) values (:id, :subdistrict, :gift, :person, :at) on conflict do nothing")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("gift", gift).param("person", actor.requirePerson().value()).param("at", now()).update();
        if (held == 0) {
            sql.sql("update corps.gift set taken = taken - 1 where id = :id").param("id", gift).update();
            return Taking.HAS_ONE;
        }
        journal.append(Fact.first("corps", "gift-taken", id, actor).with("gift", gift));
        return Taking.DONE;
    }

    /** Somebody else can have it. @throws Refusal (409) when it was handed over or given back before */
    void giveBack(Actor actor, UUID gift) {
        // the gift's row first, as in taking, or two would wait for each other
        sql.sql("select id from corps.gift where id = :id for no key update").param("id", gift).query(UUID.class).list();
        var back = sql.sql("update corps.gift_hold set returned_at = :at where gift = :gift and person = :person and subdistrict = :subdistrict and returned_at is null and handed_at is null returning id")
                .param("at", now()).param("gift", gift).param("person", actor.requirePerson().value()).param("subdistrict", actor.subdistrict().value()).query(UUID.class).optional()
                .orElseThrow(() -> Refusal.tooLate("corps.refused.gift-back"));
        sql.sql("update corps.gift set taken = taken - 1 where id = :id").param("id", gift).update();
        journal.append(Fact.of("corps", "gift-given-back", back, actor));
    }

    /** Kept for somebody and not handed over yet, in the order of taking. */
    List<GiftsPage.Hold> holds(SubdistrictId subdistrict) {
        return sql.sql("""
                select h.id, h.gift, g.title, h.person, p.name from corps.gift_hold h join corps.gift g on g.id = h.gift join party.published_person p on p.id = h.person
                 where h.subdistrict = :subdistrict and h.handed_at is null and h.returned_at is null and g.until_day >= :today order by h.id limit 500
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).query(GiftsPage.Hold.class).list();
    }

    /** @throws Refusal (409) when somebody else was faster */
    void hand(Actor actor, GiftsPage.Hold hold) {
        sql.sql("select id from corps.gift where id = :id for no key update").param("id", hold.gift()).query(UUID.class).list();
        int rows = sql.sql("update corps.gift_hold set handed_by = :by, handed_at = :at where id = :id and handed_at is null and returned_at is null")
                .param("by", actor.requirePerson().value()).param("at", now()).param("id", hold.id()).update();
        Refusal.unlessChanged(rows);
        sql.sql("update corps.gift set handed = handed + 1 where id = :id").param("id", hold.gift()).update();
        journal.append(Fact.of("corps", "gift-handed-over", hold.id(), actor));
    }

    /** Whether somebody's service was confirmed here at least once. */
    boolean hasServed(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("select exists (select 1 from corps.service_record where subdistrict = :subdistrict and person = :person and confirmed_at is not null and voided_at is null)")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).query(Boolean.class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
