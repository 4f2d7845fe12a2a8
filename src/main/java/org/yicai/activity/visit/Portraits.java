package org.yicai.activity.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.web.Picture;

/**
 * Faces of those who come to doors, by their own consent (民法典 arts. 1018, 1019; 个人信息保护法 arts. 13, 15). One print of
 * 320 pixels, sealed; taken back means that its bytes are gone.
 */
@Component
class Portraits {

    private static final String KEY = "portraits";
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Keys keys;
    private final Places places;

    Portraits(JdbcClient sql, Journal journal, Clock clock, Keys keys, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.keys = keys;
        this.places = places;
    }

    /** Somebody who visits. @param addedAt null without a portrait @param addedBy who added it, "" without one @param said how the person agreed, for a leader's */
    record Face(PersonId person, String name, @Nullable Instant addedAt, String addedBy, String said) {}

    private static final String FACE = """
            select p.id as person, p.name, f.added_at, coalesce(b.name, '') as added_by, coalesce(f.said, '') as said
              from party.published_person p
              left join activity.portrait f on f.subdistrict = :subdistrict and f.person = p.id and f.erased_at is null
              left join party.published_person b on b.id = f.added_by
            """;

    /** Everybody who carries a badge that holds today, those without a portrait first; at most 300. */
    List<Face> visitors(SubdistrictId subdistrict) {
        return sql.sql(FACE + """
                 where exists (select 1 from activity.visit_badge v where v.subdistrict = :subdistrict and v.person = p.id and v.revoked_at is null and v.until_day >= :today)
                 order by f.added_at is not null, p.name, p.id limit 300
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).query(Face.class).list();
    }

    /** @param others whether somebody else looks, who finds only those who carry a badge @throws Missing for everybody else */
    Face get(SubdistrictId subdistrict, PersonId person, boolean others) {
        return sql.sql(FACE + """
                 where p.id = :person and (not :others or exists (select 1 from activity.visit_badge v where v.subdistrict = :subdistrict and v.person = p.id and v.revoked_at is null and v.until_day >= :today))
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).param("others", others).param("today", places.today()).query(Face.class).optional().orElseThrow(Missing::new);
    }

    /** Takes the place of an earlier one, which is erased. @param said how the person agreed, for a leader; "" for the person */
    void add(Actor actor, PersonId person, byte[] print, String said) {
        erase(actor, person);
        var id = Ids.next(clock.instant());
        var rows = sql.sql("insert into activity.portrait (id, subdistrict, person, sealed, said, added_by, added_at) values (:id, :subdistrict, :person, :sealed, :said, :by, :at) on conflict do nothing")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("person", person.value()).param("sealed", keys.seal(KEY, print, id.toString())).param("said", said)
                .param("by", actor.requirePerson().value()).param("at", now()).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("activity", "portrait-added", id, actor).with("person", person).with("beside", !actor.isPerson(person)));
    }

    /** @return whether there was one */
    boolean erase(Actor actor, PersonId person) {
        return erased(actor, sql.sql("update activity.portrait set sealed = null, erased_at = :at where subdistrict = :subdistrict and person = :person and erased_at is null returning id")
                .param("at", now()).param("subdistrict", actor.subdistrict().value()).param("person", person.value()).query(UUID.class).list()) > 0;
    }

    /** Those of people who carry no badge since that day: nobody needs their face any more. @return how many */
    int forget(SubdistrictId subdistrict, LocalDate before) {
        return erased(Actor.nobody(subdistrict), sql.sql("""
                update activity.portrait f set sealed = null, erased_at = :at
                 where f.subdistrict = :subdistrict and f.erased_at is null and f.added_at < :start
                   and not exists (select 1 from activity.visit_badge b where b.subdistrict = f.subdistrict and b.person = f.person and b.until_day >= :before and (b.revoked_at is null or b.revoked_at >= :start))
                returning f.id
                """).param("at", now()).param("subdistrict", subdistrict.value()).param("start", before.atStartOfDay(places.zone()).toOffsetDateTime()).param("before", before).query(UUID.class).list());
    }

    private int erased(Actor actor, List<UUID> ids) {
        ids.forEach(each -> journal.append(Fact.of("activity", "portrait-erased", each, actor)));
        return ids.size();
    }

    private record Sealed(UUID id, byte[] sealed) {}

    /** For the person, and for leaders who print it. */
    Picture of(SubdistrictId subdistrict, PersonId person) {
        return picture(sql.sql("select id, sealed from activity.portrait where subdistrict = :subdistrict and person = :person and erased_at is null")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).query(Sealed.class).optional());
    }

    /** On a badge that holds. @throws Missing for every other one */
    Picture on(Badge badge) {
        if (badge.on(places.today()) != Badge.Standing.OK) {
            throw new Missing();
        }
        return of(badge.subdistrict(), badge.person());
    }

    /** For a household: of somebody who comes to it, or came within the last week. @throws Missing for everybody else */
    Picture forHome(UUID link, PersonId person) {
        return picture(sql.sql("""
                select f.id, f.sealed from activity.home h join activity.portrait f on f.subdistrict = h.subdistrict and f.person = :person and f.erased_at is null
                 where h.link = :link and exists (select 1 from activity.visitor x join activity.visit v on v.id = x.visit
                                                   where v.home = h.id and x.person = :person and x.ended_at is null and v.cancelled_at is null and v.starts_at >= :since)
                """).param("link", link).param("person", person.value()).param("since", Visits.utc(places.today().minusDays(7).atStartOfDay(places.zone()).toInstant())).query(Sealed.class).optional());
    }

    private Picture picture(Optional<Sealed> found) {
        var sealed = found.orElseThrow(Missing::new);
        var opened = keys.open(KEY, sealed.sealed, sealed.id.toString());
        if (opened == null) {
            throw new Missing();
        }
        return new Picture("image/jpeg", "portrait.jpg", opened.content(), sealed.id.toString(), false);
    }

    private OffsetDateTime now() {
        return Visits.utc(clock.instant());
    }
}
