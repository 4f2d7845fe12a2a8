package org.yicai.need.offer;

import java.time.Clock;
import java.time.Instant;
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
import org.yicai.need.Topic;

/** The store of offers. */
@Component
public class Offers {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Offers(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    record Row(UUID id, UUID community, String words, @Nullable Topic topic, Contact contact, @Nullable String phone, Instant notedAt) {}

    /** Notes an offer; whoever notes it has asked the neighbour before a number is left. */
    public UUID note(Actor actor, Offer offer) {
        var id = Ids.next(clock.instant());
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("""
                insert into need.offer (id, subdistrict, community, round, words, topic, contact, phone, consented_at, noted_by, noted_at)
                values (:id, :subdistrict, :community, :round, :words, :topic, :contact, :phone, :consented, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("community", offer.community())
                .param("round", offer.round())
                .param("words", offer.words())
                .param("topic", offer.topic() == null ? null : offer.topic().name())
                .param("contact", offer.contact().name())
                .param("phone", offer.phone())
                .param("consented", offer.phone() == null ? null : at)
                .param("by", actor.requirePerson().value())
                .param("at", at)
                .update();
        journal.append(Fact.first("need", "offer-voiced", id, actor).with("words", offer.words()).with("topic", offer.topic()).with("contact", offer.contact()));
        return id;
    }

    /** Those nobody closed yet, latest first, at most 200. */
    List<Row> open(SubdistrictId subdistrict) {
        return sql.sql("select id, community, words, topic, contact, phone, noted_at from need.offer where subdistrict = :subdistrict and closed_at is null order by id desc limit 200")
                .param("subdistrict", subdistrict.value()).query(Row.class).list();
    }

    /** @throws Missing when there is none in this scope */
    void requireHere(UUID id) {
        sql.sql("select id from need.offer where id = :id").param("id", id).query(UUID.class).optional().orElseThrow(Missing::new);
    }

    /**
     * Takes an offer off the list; one that is taken back loses its number.
     *
     * @throws Refusal (409) when somebody closed it before
     */
    void close(Actor actor, UUID id, Closing as) {
        var rows = sql.sql("""
                update need.offer set closed_as = :as, closed_by = :by, closed_at = :at, phone = case when :as = 'TAKEN_BACK' then null else phone end
                 where id = :id and closed_at is null
                """)
                .param("id", id)
                .param("as", as.name())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("need", as == Closing.TAKEN_UP ? "offer-taken-up" : "offer-taken-back", id, actor));
    }
}
