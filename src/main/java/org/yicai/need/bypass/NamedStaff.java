package org.yicai.need.bypass;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Bypass;
import org.yicai.place.Places;

/** The staff who see what goes past the leaders, each kind for itself and until a day. Where nobody is named, the officials are. */
@Component
public class NamedStaff {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    NamedStaff(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    private record Kind(Bypass kind, boolean mine) {}

    /** The kinds that come to this actor today. Nothing is asked for those who are no staff; else one SQL statement. */
    public Set<Bypass> kindsOf(Actor actor) {
        var kinds = EnumSet.noneOf(Bypass.class);
        if (!actor.is(Role.OFFICIAL, Role.COMMUNITY_WORKER)) {
            return kinds;
        }
        var named = sql.sql("""
                select kind, bool_or(person = :person) as mine from need.named_staff
                 where subdistrict = :subdistrict and ended_at is null and from_day <= :today and until_day >= :today group by kind
                """)
                .param("person", actor.requirePerson().value())
                .param("subdistrict", actor.subdistrict().value())
                .param("today", places.today())
                .query(Kind.class)
                .list();
        for (var kind : Bypass.values()) {
            var known = named.stream().filter(each -> each.kind == kind).findFirst();
            if (kind.mayGoTo(actor) && known.map(Kind::mine).orElse(actor.is(Role.OFFICIAL))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Somebody of the staff. @param roles every role the person holds here today, with commas between */
    record Person(UUID id, String name, String organisation, String roles) {

        List<Role> held() {
            return Arrays.stream(roles.split(",")).map(Role::valueOf).toList();
        }
    }

    /** Everybody who could be named. */
    List<Person> staff(SubdistrictId subdistrict) {
        return sql.sql("""
                select p.id, p.name, string_agg(distinct o.name, '、') as organisation, string_agg(distinct a.role, ',') as roles
                  from party.published_appointment a
                  join party.published_person p on p.id = a.person
                  join party.published_organisation o on o.id = a.organisation
                 where a.subdistrict = :subdistrict and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                 group by p.id, p.name having bool_or(a.role in ('OFFICIAL', 'COMMUNITY_WORKER')) order by p.name
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).query(Person.class).list();
    }

    record Row(UUID id, Bypass kind, String name, LocalDate fromDay, LocalDate untilDay) {}

    /** Those named, also for days to come; who is no longer, is left out. */
    List<Row> list(SubdistrictId subdistrict) {
        return sql.sql("""
                select s.id, s.kind, p.name, s.from_day, s.until_day from need.named_staff s join party.published_person p on p.id = s.person
                 where s.subdistrict = :subdistrict and s.ended_at is null and s.until_day >= :today order by s.kind, p.name
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).query(Row.class).list();
    }

    /**
     * Names somebody from today on.
     *
     * @return false when the person is named for this kind already
     */
    boolean name(Actor actor, Bypass kind, UUID person, LocalDate until) {
        var past = sql.sql("""
                update need.named_staff set ended_at = :at where subdistrict = :subdistrict and kind = :kind and person = :person and ended_at is null and until_day < :today
                returning id
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subdistrict", actor.subdistrict().value())
                .param("kind", kind.name())
                .param("person", person)
                .param("today", places.today())
                .query(UUID.class)
                .list();
        past.forEach(each -> journal.append(Fact.of("need", "named-staff-ended", each, actor)));
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into need.named_staff (id, subdistrict, kind, person, from_day, until_day, named_by)
                values (:id, :subdistrict, :kind, :person, :today, :until, :by) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("kind", kind.name())
                .param("person", person)
                .param("today", places.today())
                .param("until", until)
                .param("by", actor.requirePerson().value())
                .update();
        if (rows == 1) {
            journal.append(Fact.first("need", "staff-named", id, actor).with("kind", kind).with("person", person).with("until", until));
        }
        return rows == 1;
    }

    /** @throws Refusal (409) when it has ended already */
    void end(Actor actor, UUID id) {
        var rows = sql.sql("update need.named_staff set ended_at = :at where id = :id and ended_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("need", "named-staff-ended", id, actor));
    }
}
