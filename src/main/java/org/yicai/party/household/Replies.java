package org.yicai.party.household;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.SubdistrictId;
import org.yicai.message.Channel;
import org.yicai.message.Messages;
import org.yicai.message.Text;
import org.yicai.party.Answered;
import org.yicai.party.Answered.How;
import org.yicai.party.Asking;
import org.yicai.party.Household;
import org.yicai.party.Households;
import org.yicai.place.Places;
import org.yicai.web.Words;

/** What people write back: a digit answers the open question of their number; anything else is kept for the leaders. */
@Component
class Replies {

    private static final Duration QUIET = Duration.ofHours(24);
    private final JdbcClient sql;
    private final Households households;
    private final Asking asking;
    private final Messages messages;
    private final Words words;
    private final Places places;
    private final Clock clock;

    // seven: who wrote, what was asked, and the one line that goes back
    Replies(JdbcClient sql, Households households, Asking asking, Messages messages, Words words, Places places, Clock clock) {
        this.sql = sql;
        this.households = households;
        this.asking = asking;
        this.messages = messages;
        this.words = words;
        this.places = places;
        this.clock = clock;
    }

    /** What became of a reply. */
    enum Outcome {
        /** It answered the question. */
        ANSWERED,
        /** It is kept for the leaders to read. */
        KEPT,
        /** It had come before: nothing happened. */
        TWICE
    }

    record Item(UUID id, SubdistrictId subdistrict, String kind, UUID subject) {}

    /** @param id as the gateway names the message; the same one changes nothing a second time */
    Outcome take(String id, String phone, String text) {
        var household = households.byPhone(phone);
        var open = open(household);
        var answers = open.isEmpty() ? null : Digits.read(text, open.size());
        var subdistrict = open.isEmpty() ? lately(household) : open.getFirst().subdistrict;
        var quiet = quiet(household);
        if (!keep(id, subdistrict, household, text, answers != null)) {
            return Outcome.TWICE;
        }
        if (answers == null) {
            if (quiet) {
                say(subdistrict, phone, open.size() > 1 ? "household.unclear.several" : "household.unclear");
            }
            return Outcome.KEPT;
        }
        var nobody = Actor.nobody(subdistrict);
        for (int i = 0; i < answers.size(); i++) {
            var item = open.get(i);
            asking.of(item.kind).answered(nobody, item.kind, item.subject, new Answered(answers.get(i), null, null, "", How.SMS));
        }
        say(subdistrict, phone, answers.contains(false) ? "household.noted.no" : "household.noted.yes");
        return Outcome.ANSWERED;
    }

    /** The matters the number was asked about last, in the order of the message. */
    private List<Item> open(Household household) {
        var items = sql.sql("""
                select i.id, q.subdistrict, i.kind, i.subject
                  from party.household_question q join party.household_item i on i.question = q.id
                 where q.household = :household and q.subdistrict = any (:everywhere) and q.ended_at is null and i.ended_at is null and i.asked_on is not null
                 order by q.id desc, i.id
                """).param("household", household.key()).param("everywhere", everywhere()).query(Item.class).list();
        return items.stream().filter(each -> each.subdistrict.equals(items.getFirst().subdistrict) && asking.of(each.kind).digit()).toList();
    }

    private UUID[] everywhere() {
        return places.everywhere().stream().map(SubdistrictId::value).toArray(UUID[]::new);
    }

    /** Where the number was asked last; the main subdistrict when nobody ever did. */
    private SubdistrictId lately(Household household) {
        return sql.sql("select subdistrict as value from party.household_asking where household = :household and subdistrict = any (:everywhere) order by id desc limit 1")
                .param("household", household.key()).param("everywhere", everywhere()).query(SubdistrictId.class).optional().orElseGet(() -> places.main().id());
    }

    /** Whether nothing unclear came from the number for a day: two machines must not talk with each other. */
    private boolean quiet(Household household) {
        return sql.sql("select count(*) from party.sms_reply where household = :household and not taken and received_at > :since")
                .param("household", household.key()).param("since", clock.instant().minus(QUIET).atOffset(ZoneOffset.UTC)).query(Integer.class).single() == 0;
    }

    private boolean keep(String id, SubdistrictId subdistrict, Household household, String text, boolean taken) {
        return sql.sql("""
                insert into party.sms_reply (id, subdistrict, gateway_id, household, shown, words, taken, received_at)
                values (:id, :subdistrict, :gateway, :household, :shown, :words, :taken, :at) on conflict (gateway_id) do nothing
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", subdistrict.value())
                .param("gateway", id)
                .param("household", household.key())
                .param("shown", household.shown())
                .param("words", text)
                .param("taken", taken)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() > 0;
    }

    private void say(SubdistrictId subdistrict, String phone, String key) {
        messages.send(subdistrict, Channel.SMS, phone, new Text(key, words.say("zh", "party.news.ANSWER"), words.say("zh", key, places.subdistrict(subdistrict).phone())));
    }
}
