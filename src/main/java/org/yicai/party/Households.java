package org.yicai.party;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Keys;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/**
 * The one calendar of questions. At most one question a week reaches a household, from whichever module; the database
 * holds that. What is to be asked meanwhile joins the open question, so that one answer serves all of it.
 */
@Component
public class Households {

    private static final int KEY = 16;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Keys keys;
    private final Places places;

    Households(JdbcClient sql, Journal journal, Clock clock, Keys keys, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.keys = keys;
        this.places = places;
    }

    private record Known(@Nullable String phone, String name) {}

    /**
     * Which household somebody belongs to, by the best that is known.
     *
     * @param phone 11 digits, null when none was left
     * @param person null for somebody without an account; with a number of its own, that number is the household
     * @param spot the place in somebody's words, "" when unknown
     * @param otherwise what to tell it apart by when nothing at all is known
     */
    public Household of(@Nullable String phone, @Nullable UUID person, @Nullable UUID community, String spot, UUID otherwise) {
        if (phone != null) {
            return byPhone(phone);
        }
        var known = person == null ? Optional.<Known>empty() : sql.sql("select phone, name from party.person where id = :id").param("id", person).query(Known.class).optional();
        if (known.isPresent()) {
            var name = known.get().name;
            return known.get().phone != null ? byPhone(known.get().phone) : new Household(key("person:" + person), name.substring(0, name.offsetByCodePoints(0, 1)) + "*");
        }
        var where = spot.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}，。、]+", "");
        if (community == null || where.isEmpty()) {
            return new Household(key("thing:" + otherwise), "");
        }
        var place = places.community(community);
        return new Household(key("place:" + community + ":" + where), place == null ? "" : place.name());
    }

    /** The household behind a number, 11 digits. */
    public Household byPhone(String phone) {
        return new Household(key("phone:" + phone), Phone.masked(phone));
    }

    private String key(String of) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(keys.sign("household", of.getBytes(StandardCharsets.UTF_8)), KEY));
    }

    /**
     * Whether somebody may ask now.
     *
     * @param from the first day on which the household may be asked; null: it does not want to be asked any more
     */
    public record Turn(boolean granted, @Nullable LocalDate from) {}

    /**
     * Asks for the household's week, and takes it when it is free: a call, a visit, a round from door to door. Of two
     * who ask at once, one is granted it.
     *
     * @param what is being done, such as "call" or "round"
     */
    public Turn ask(Actor by, Household household, String what, LocalDate day) {
        return take(by, household, what, day, null) == null ? refused(by.subdistrict(), household) : new Turn(true, day);
    }

    /** Takes the week; null when it is taken. @param question which open question is asked; null for none */
    @Nullable UUID take(Actor by, Household household, String what, LocalDate day, @Nullable UUID question) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into party.household_asking (id, subdistrict, household, question, what, asked_on, asked_at)
                select :id, :subdistrict, :household, cast(:question as uuid), :what, :day, :at
                 where not exists (select 1 from party.household_rest r where r.subdistrict = :subdistrict and r.household = :household)
                on conflict on constraint asked_once_a_week do nothing
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("household", household.key())
                .param("question", question)
                .param("what", what)
                .param("day", day)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            return null;
        }
        journal.append(Fact.first("party", "household-asked", id, by).with("what", what).with("day", day).with("question", question));
        return id;
    }

    private Turn refused(SubdistrictId subdistrict, Household household) {
        return sql.sql("""
                select false as granted,
                       case when exists (select 1 from party.household_rest r where r.subdistrict = :subdistrict and r.household = :household) then null
                            else (select max(a.asked_on) + 7 from party.household_asking a where a.subdistrict = :subdistrict and a.household = :household) end as "from"
                """).param("subdistrict", subdistrict.value()).param("household", household.key()).query(Turn.class).single();
    }

    /**
     * Puts a matter before the household: into the question that is open, or into a new one. It is asked when its day has
     * come and the week is free; never of a household that does not want to be asked.
     */
    public void add(Actor by, Household household, Matter matter) {
        // a question that ends at this very moment takes nothing in any more: then there is a new one
        for (int attempt = 0; attempt < 2; attempt++) {
            open(by, household, matter);
            if (join(by.subdistrict(), household, matter)) {
                return;
            }
        }
    }

    private void open(Actor by, Household household, Matter matter) {
        var question = Ids.next(clock.instant());
        var fresh = sql.sql("""
                insert into party.household_question (id, subdistrict, household, shown, made_at) select :id, :subdistrict, :household, :shown, :at
                 where not exists (select 1 from party.household_rest r where r.subdistrict = :subdistrict and r.household = :household)
                on conflict (subdistrict, household) where ended_at is null do nothing
                """)
                .param("id", question)
                .param("subdistrict", by.subdistrict().value())
                .param("household", household.key())
                .param("shown", household.shown())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh > 0) {
            journal.append(Fact.first("party", "household-question-planned", question, by).with("kind", matter.kind()).with("about", matter.subject()));
        }
    }

    /**
     * Puts a matter into the household's open question, if there is one: what is worth a word, and not worth a question of its own.
     *
     * @return whether there was one, and the matter was not in it
     */
    public boolean join(SubdistrictId subdistrict, Household household, Matter matter) {
        return sql.sql("""
                insert into party.household_item (id, subdistrict, question, kind, subject, said, done, reachable, from_day, added_at)
                select :id, :subdistrict, q.id, :kind, :subject, :said, :done, :reachable, :from, :at
                  from party.household_question q where q.subdistrict = :subdistrict and q.household = :household and q.ended_at is null for share
                on conflict (subdistrict, kind, subject) where ended_at is null do nothing
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", subdistrict.value())
                .param("household", household.key())
                .param("kind", matter.kind())
                .param("subject", matter.subject())
                .param("said", matter.said())
                .param("done", matter.done())
                .param("reachable", matter.reachable())
                .param("from", matter.from())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() > 0;
    }

    /** Ends a matter, answered or not worth asking any more; with its last matter the question ends, too. */
    public void end(Actor by, String kind, UUID subject) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var question = sql.sql("""
                update party.household_item set ended_at = :at, said = '', done = ''
                 where subdistrict = :subdistrict and kind = :kind and subject = :subject and ended_at is null returning question
                """).param("at", at).param("subdistrict", by.subdistrict().value()).param("kind", kind).param("subject", subject).query(UUID.class).optional();
        question.ifPresent(id -> endIfEmpty(by, id));
    }

    private void endIfEmpty(Actor by, UUID question) {
        // whoever puts a matter in holds the row: only then is it known whether one is left
        sql.sql("select 1 from party.household_question where id = :id for update").param("id", question).query(Integer.class).single();
        var ended = sql.sql("""
                update party.household_question set ended_at = :at where id = :id and ended_at is null
                   and not exists (select 1 from party.household_item i where i.question = :id and i.ended_at is null)
                """).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", question).update();
        if (ended > 0) {
            journal.append(Fact.of("party", "household-question-ended", question, by));
        }
    }

    /** Notes that a household does not want to be asked any more; what was still to be asked is not. */
    public void rest(Actor by, Household household) {
        var id = Ids.next(clock.instant());
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var rows = sql.sql("""
                insert into party.household_rest (id, subdistrict, household, shown, since, noted_by) values (:id, :subdistrict, :household, :shown, :at, :by)
                on conflict (subdistrict, household) do nothing
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("household", household.key())
                .param("shown", household.shown())
                .param("at", at)
                .param("by", by.person() == null ? null : by.person().value())
                .update();
        if (rows > 0) {
            journal.append(Fact.first("party", "household-rests", id, by));
        }
        sql.sql("""
                update party.household_item i set ended_at = :at, said = '', done = '' from party.household_question q
                 where q.subdistrict = :subdistrict and q.household = :household and q.ended_at is null and i.question = q.id and i.ended_at is null
                """).param("at", at).param("subdistrict", by.subdistrict().value()).param("household", household.key()).update();
        sql.sql("select id from party.household_question where subdistrict = :subdistrict and household = :household and ended_at is null")
                .param("subdistrict", by.subdistrict().value()).param("household", household.key()).query(UUID.class).list().forEach(each -> endIfEmpty(by, each));
    }
}
