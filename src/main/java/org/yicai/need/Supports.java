package org.yicai.need;

import java.time.Clock;
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
import org.yicai.party.Notices;

/** "This is mine too": who else has a need, by a tap or by a need of their own that was merged into it. */
@Component
public class Supports {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Notices notices;

    Supports(JdbcClient sql, Journal journal, Clock clock, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * Somebody has this need, too.
     *
     * @param phone to be told what becomes of it; null for none
     * @param device the browser that said so, so that it counts once
     * @return false when the same person, number or browser has said so before
     */
    public boolean add(Actor actor, Need need, @Nullable String phone, UUID device) {
        var person = actor.person() == null ? null : actor.person().value();
        // the number stays with this support alone: a neighbour's count never shows who it was
        return insert(actor, need.id(), null, person, phone, person == null ? device : null);
    }

    /** A need that was merged speaks for its person from now on. */
    void join(Actor actor, Need merged, NeedId into) {
        insert(actor, into, merged.id(), merged.voicedBy(), phone(merged.id()), null);
    }

    private @Nullable String phone(NeedId need) {
        return sql.sql("select coalesce(phone, '') from need.need where id = :id").param("id", need.value()).query(String.class).optional().filter(each -> !each.isEmpty()).orElse(null);
    }

    private boolean insert(Actor actor, NeedId need, @Nullable NeedId saidBy, @Nullable UUID person, @Nullable String phone, @Nullable UUID device) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into need.support (id, subdistrict, need, said_by, person, phone, device, at)
                values (:id, :subdistrict, :need, :saidBy, :person, :phone, :device, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("need", need.value())
                .param("saidBy", saidBy == null ? null : saidBy.value())
                .param("person", person)
                .param("phone", phone)
                .param("device", device)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            journal.append(Fact.first("need", "need-supported", id, actor).with("need", need).with("saidBy", saidBy));
        }
        return rows == 1;
    }

    /** The merged need stands alone again. */
    void leave(Actor actor, NeedId merged) {
        var ids = sql.sql("update need.support set taken_back_at = :at where said_by = :merged and taken_back_at is null returning id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("merged", merged.value())
                .query(UUID.class)
                .list();
        ids.forEach(id -> journal.append(Fact.of("need", "need-support-ended", id, actor)));
    }

    private record Supporter(@Nullable UUID person, @Nullable String phone, @Nullable String own) {}

    /** Tells all who have this need, too, what became of it. */
    void tell(Need need, Stage to, String words) {
        var supporters = sql.sql("""
                select s.person, s.phone, m.receipt as own from need.support s left join need.need m on m.id = s.said_by
                 where s.need = :need and s.taken_back_at is null and (s.person is not null or s.phone is not null)
                """).param("need", need.id().value()).query(Supporter.class).list();
        for (var each : supporters) {
            var receipt = each.own == null ? need.receipt() : org.yicai.kernel.Receipt.of(each.own);
            notices.tell(need.subdistrict(), new Notices.To(each.person == null ? null : new PersonId(each.person), each.phone), Notices.Kind.ANSWER,
                    (each.own == null ? "need.news.supported." : "need.news.joined.") + to, receipt, words);
        }
    }

    /** A need that was merged into another one. */
    public record Joined(NeedId id, String receipt, String title, String words, boolean open) {}

    /** Those that were merged into this one, first come first. */
    public List<Joined> joined(NeedId need) {
        return sql.sql("select id, receipt, title, words, open_to_all and triaged_at is not null as open from need.need where merged_into = :need and stage = 'MERGED' order by id limit 100")
                .param("need", need.value()).query(Joined.class).list();
    }
}
