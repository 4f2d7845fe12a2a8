package org.yicai.activity.visit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Households;

/** Households that are visited. Each provider knows a household only as it noted it itself; name, number and door are sealed. */
@Component
class Homes {

    private static final String KEY = "home-visits";
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Keys keys;
    private final Households households;

    Homes(JdbcClient sql, Journal journal, Clock clock, Keys keys, Households households) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.keys = keys;
        this.households = households;
    }

    /** Who is visited. @param phone "" for somebody without a telephone @param entrance "" where there is none @param language the code of one that is understood; null when nobody asked */
    record Told(String name, String phone, UUID community, String entrance, String door, @Nullable String language) {}

    /** A household as one provider knows it. @param id of that knowledge */
    record Recipient(UUID id, UUID home, OrganisationId provider, UUID community, String entrance, String shown, byte @Nullable [] sealed) {}

    /** What only the visitors and the leaders read, from the day before to the day after. */
    record Address(String name, String phone, String door) {}

    /** The household behind a link. */
    record Open(UUID home, SubdistrictId subdistrict) {}

    private static final String RECIPIENT = "select id, home, provider, community, entrance, shown, sealed from activity.recipient where subdistrict = :subdistrict and erased_at is null ";

    /** Those that a provider has noted, by how they are shown. */
    List<Recipient> of(SubdistrictId subdistrict, List<OrganisationId> providers) {
        return sql.sql(RECIPIENT + "and provider = any (:providers) order by shown, id limit 500")
                .param("subdistrict", subdistrict.value()).param("providers", providers.stream().map(OrganisationId::value).toArray(UUID[]::new)).query(Recipient.class).list();
    }

    /** One of a provider's own; empty for every other provider's. */
    Optional<Recipient> find(SubdistrictId subdistrict, OrganisationId provider, UUID id) {
        return sql.sql(RECIPIENT + "and provider = :provider and id = :id").param("subdistrict", subdistrict.value()).param("provider", provider.value()).param("id", id).query(Recipient.class).optional();
    }

    /** Notes a household for a provider, or finds the one that it noted before under this number or door; what it says now replaces what it said then. */
    Recipient note(Actor actor, OrganisationId provider, Told told) {
        var home = home(actor, told);
        var fresh = Ids.next(clock.instant());
        var id = sql.sql("select id from activity.recipient where home = :home and provider = :provider").param("home", home).param("provider", provider.value()).query(UUID.class).optional().orElse(fresh);
        var sealed = keys.seal(KEY, String.join("\n", told.name, told.phone, told.door).getBytes(StandardCharsets.UTF_8), id.toString());
        var shown = told.name.substring(0, told.name.offsetByCodePoints(0, 1)) + "**";
        sql.sql("""
                insert into activity.recipient (id, subdistrict, home, provider, community, entrance, shown, sealed, language, noted_at)
                values (:id, :subdistrict, :home, :provider, :community, :entrance, :shown, :sealed, :language, :at)
                on conflict (home, provider) do update set community = :community, entrance = :entrance, shown = :shown, sealed = :sealed, erased_at = null, language = coalesce(:language, activity.recipient.language)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("home", home)
                .param("provider", provider.value())
                .param("community", told.community)
                .param("entrance", told.entrance)
                .param("shown", shown)
                .param("sealed", sealed)
                .param("language", told.language)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(id.equals(fresh)
                ? Fact.first("activity", "recipient-noted", id, actor).with("home", home).with("provider", provider)
                : Fact.of("activity", "recipient-noted-again", id, actor).with("home", home));
        return new Recipient(id, home, provider, told.community, told.entrance, shown, sealed);
    }

    /** The household, held until the end of the transaction; made when nobody visited it before. */
    private UUID home(Actor actor, Told told) {
        var fresh = Ids.next(clock.instant());
        var household = households.of(told.phone.isEmpty() ? null : told.phone, null, told.community, told.entrance + told.door, fresh);
        var made = sql.sql("insert into activity.home (id, subdistrict, household, link, made_at) values (:id, :subdistrict, :household, :link, :at) on conflict (subdistrict, household) do nothing")
                .param("id", fresh)
                .param("subdistrict", actor.subdistrict().value())
                .param("household", household.key())
                .param("link", UUID.randomUUID())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (made > 0) {
            journal.append(Fact.first("activity", "home-noted", fresh, actor));
        }
        return sql.sql("select id from activity.home where subdistrict = :subdistrict and household = :household for update")
                .param("subdistrict", actor.subdistrict().value()).param("household", household.key()).query(UUID.class).single();
    }

    /** Holds a household until the end of the transaction: plans, refusals and beginnings of its visits have one order. */
    void hold(UUID home) {
        sql.sql("select id from activity.home where id = :id for update").param("id", home).query(UUID.class).single();
    }

    /** The signed part of the address under which the household sees its visits. */
    String token(UUID home) {
        var link = sql.sql("select link from activity.home where id = :id").param("id", home).query(UUID.class).single();
        return keys.token(KEY, link);
    }

    /** @throws Missing for every address that was not signed here */
    UUID link(String token) {
        return keys.id(KEY, token);
    }

    /** @throws Missing for a link that was replaced */
    Open open(String token) {
        return sql.sql("select id as home, subdistrict from activity.home where link = :link").param("link", link(token)).query(Open.class).optional().orElseThrow(Missing::new);
    }

    /** Gives the household behind this key a new link, once an hour at most; the one before opens nothing any more. @return where it is known, in every subdistrict of the scope */
    List<Open> renew(String household) {
        var now = clock.instant();
        var known = sql.sql("""
                update activity.home h set link = gen_random_uuid(), linked_at = :now where h.household = :household and (h.linked_at is null or h.linked_at < :hour)
                   and exists (select 1 from activity.recipient r where r.home = h.id and r.erased_at is null) returning h.id as home, h.subdistrict
                """).param("now", Visits.utc(now)).param("household", household).param("hour", Visits.utc(now.minusSeconds(3_600))).query(Open.class).list();
        known.forEach(each -> journal.append(Fact.of("activity", "home-link-renewed", each.home, Actor.nobody(each.subdistrict))));
        return known;
    }

    /**
     * Erases name, number and door where the project was over, or for the corps itself the last visit, before that day, and nobody comes any more.
     *
     * @return how many
     */
    int forget(SubdistrictId subdistrict, LocalDate before, ZoneId zone) {
        var ids = sql.sql("""
                update activity.recipient r set sealed = null, shown = '**', language = null, erased_at = :now
                 where r.subdistrict = :subdistrict and r.erased_at is null and r.noted_at < :start
                   and not exists (select 1 from activity.visit v left join project.published_project p on p.id = v.project
                                    where v.recipient = r.id
                                      and (v.ends_at >= :start or v.project is not null
                                           and coalesce((select max(e.ended_at at time zone :zone)::date from project.published_ending e where e.project = v.project),
                                                        (select max(k.ends_on) from project.published_contract k where k.project = v.project), p.lands_until, 'infinity') >= :before))
                returning r.id
                """)
                .param("now", Visits.utc(clock.instant())).param("subdistrict", subdistrict.value()).param("start", before.atStartOfDay(zone).toOffsetDateTime()).param("before", before).param("zone", zone.getId())
                .query(UUID.class).list();
        ids.forEach(each -> journal.append(Fact.of("activity", "recipient-forgotten", each, Actor.nobody(subdistrict))));
        return ids.size();
    }

    /** The telephone number that the provider noted; null for none. */
    @Nullable String phone(Visit visit) {
        var phone = read(visit.recipient(), visit.sealed()).phone;
        return phone.isEmpty() ? null : phone;
    }

    /** Name, number and door, for those who go and for leaders, from the day before the visit to the day after; null for everybody else. */
    @Nullable Address address(Visit visit, boolean may, LocalDate today, LocalDate day) {
        return may && visit.cancelledAt() == null && !today.isBefore(day.minusDays(1)) && !today.isAfter(day.plusDays(1)) ? read(visit.recipient(), visit.sealed()) : null;
    }

    private Address read(UUID recipient, byte @Nullable [] sealed) {
        var opened = sealed == null ? null : keys.open(KEY, sealed, recipient.toString());
        var parts = opened == null ? new String[] {"", "", ""} : new String(opened.content(), StandardCharsets.UTF_8).split("\n", -1);
        return new Address(parts[0], parts[1], parts[2]);
    }

    /** The household would rather that this person does not come. @return whether it had not said so before */
    boolean unwanted(Actor by, UUID home, UUID person) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("insert into activity.unwanted (id, subdistrict, home, person, said_at) values (:id, :subdistrict, :home, :person, :at) on conflict (home, person) do nothing")
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("home", home)
                .param("person", person)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows > 0) {
            journal.append(Fact.first("activity", "visitor-unwanted", id, by).with("home", home).with("person", person));
        }
        return rows > 0;
    }
}
