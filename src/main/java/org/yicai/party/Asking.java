package org.yicai.party;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.LinkToken;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.web.Address;
import org.yicai.web.Words;

/** Sends the questions whose day has come to the households whose week is free: one message, with a personal link. */
@Component
public class Asking {

    /** A message and a journal entry for each: so many in one transaction, the others in the next. */
    private static final int BATCH = 200;

    private static final int SAID = 24;
    private static final int DONE = 60;
    private final JdbcClient sql;
    private final Households households;
    private final Notices notices;
    private final ObjectProvider<Asker> askers;
    private final LocalWays ways;
    private final Places places;
    private final Clock clock;
    private final Address address;

    // eight: whom to ask, what, until when, and by which message with which link
    Asking(JdbcClient sql, Households households, Notices notices, ObjectProvider<Asker> askers, LocalWays ways, Places places, Clock clock, Address address) {
        this.sql = sql;
        this.households = households;
        this.notices = notices;
        this.askers = askers;
        this.ways = ways;
        this.places = places;
        this.clock = clock;
        this.address = address;
    }

    record Due(UUID id, String household, String shown) {}

    /**
     * Asks what is due in a subdistrict, at most a batch.
     *
     * @return how many households were asked
     */
    public int ask(SubdistrictId subdistrict) {
        var nobody = Actor.nobody(subdistrict);
        var asked = 0;
        for (var each : due(subdistrict)) {
            // somebody else may have asked this very household a moment ago
            var asking = households.take(nobody, new Household(each.household, each.shown), "question", places.today(), each.id);
            if (asking != null) {
                send(subdistrict, each.id, asking);
                asked++;
            }
        }
        return asked;
    }

    private List<Due> due(SubdistrictId subdistrict) {
        return sql.sql("""
                select q.id, q.household, q.shown from party.household_question q
                 where q.subdistrict = :subdistrict and q.ended_at is null
                   and q.id in (select i.question from party.household_item i
                                 where i.subdistrict = :subdistrict and i.ended_at is null and i.asked_on is null and i.reachable and i.from_day <= :today)
                   and not exists (select 1 from party.household_asking a
                                    where a.subdistrict = q.subdistrict and a.household = q.household and a.asked_on > cast(:today as date) - 7)
                   and not exists (select 1 from party.household_rest r where r.subdistrict = q.subdistrict and r.household = q.household)
                 order by q.id limit :most
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).param("most", BATCH).query(Due.class).list();
    }

    record Item(UUID id, String kind, UUID subject, String said, String done) {}

    private void send(SubdistrictId subdistrict, UUID question, UUID asking) {
        var items = sql.sql("""
                update party.household_item i set asked_on = :today
                 where i.question = :question and i.ended_at is null and i.from_day <= :today returning i.id, i.kind, i.subject, i.said, i.done
                """).param("today", places.today()).param("question", question).query(Item.class).list()
                .stream().filter(each -> of(each.kind).digit()).sorted(java.util.Comparator.comparing(Item::id)).toList();
        if (items.isEmpty()) {
            return;
        }
        var link = address.told().orElse("") + "/c/" + link(subdistrict, asking);
        var first = items.getFirst();
        var to = of(first.kind).reach(first.subject);
        if (items.size() == 1) {
            notices.tell(subdistrict, to, Notices.Kind.ANSWER, "household.ask." + first.kind, Words.cut(first.said, SAID), Words.cut(first.done, DONE), link);
        } else {
            notices.tell(subdistrict, to, Notices.Kind.ANSWER, "household.ask.several", items.size(), numbered(items), "1".repeat(items.size()), link);
        }
    }

    private String link(SubdistrictId subdistrict, UUID asking) {
        var token = LinkToken.next();
        var ends = places.today().plusDays(ways.number(subdistrict, Way.LINK_DAYS) + 1L).atStartOfDay(places.zone()).toInstant();
        sql.sql("update party.household_asking set hash = :hash, ends_at = :ends where id = :id")
                .param("hash", LinkToken.hash(token)).param("ends", ends.atOffset(ZoneOffset.UTC)).param("id", asking).update();
        return token;
    }

    /** Who asks this kind of matter. */
    public Asker of(String kind) {
        return askers.orderedStream().filter(each -> each.asks(kind)).findFirst().orElseThrow(() -> new IllegalStateException("nobody asks " + kind));
    }

    private static String numbered(List<Item> items) {
        var text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "" : "；").append(i + 1).append("、").append(Words.cut(items.get(i).said, SAID));
        }
        return text.toString();
    }
}
