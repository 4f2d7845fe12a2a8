package org.yicai.need.callback;

import java.time.Clock;
import java.time.LocalDate;
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
import org.yicai.need.LastWords;
import org.yicai.need.NeedId;
import org.yicai.need.Passage;
import org.yicai.need.Stage;
import org.yicai.need.Unanswered;
import org.yicai.party.Households;
import org.yicai.party.Matter;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;

/** Plans the question with the claim: "done" is what the doer says, and from then on the resident is to be asked. */
@Component
class Planning implements Passage, Unanswered {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Households households;
    private final Doers doers;
    private final Committee committee;
    private final LocalWays ways;
    private final WorkingDays days;
    private final Places places;

    // nine: who did it, who is asked, when, and who hears of it
    Planning(JdbcClient sql, Journal journal, Clock clock, Households households, Doers doers, Committee committee, LocalWays ways, WorkingDays days, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.households = households;
        this.doers = doers;
        this.committee = committee;
        this.ways = ways;
        this.days = days;
        this.places = places;
    }

    record Row(String title, @Nullable String phone, @Nullable UUID voicedBy, @Nullable UUID community, String spot, @Nullable UUID needGroup, int reopened) {

        boolean reachable() {
            return phone != null || voicedBy != null;
        }
    }

    private Row row(NeedId need) {
        return sql.sql("select title, phone, voiced_by, community, spot, need_group, reopened from need.need where id = :id").param("id", need.value()).query(Row.class).single();
    }

    @Override
    public void passed(Actor actor, NeedId need, Stage to, String words) {
        switch (to) {
            case SERVED, HANDED_OVER, ANSWERED -> plan(actor, need, to, words);
            case SOLVED -> {
                close(actor, need, true);
                again(actor, need);
            }
            case NOT_SOLVED -> {
                close(actor, need, false);
                reopen(actor, need);
                joined(need).forEach(each -> end(actor, each));
            }
            default -> {
                end(actor, need);
                joined(need).forEach(each -> end(actor, each));
            }
        }
    }

    /** Needs that were merged into this one: what is done for it is done for them, and each person is asked for themselves. */
    private List<NeedId> joined(NeedId need) {
        return sql.sql("select id as value from need.need where merged_into = :need and stage = 'MERGED' order by id").param("need", need.value()).query(NeedId.class).list();
    }

    private void plan(Actor actor, NeedId need, Stage stage, String words) {
        var row = row(need);
        var doer = doers.of(actor.subdistrict(), need, stage, row.needGroup);
        var from = days.after(places.today(), ways.number(actor.subdistrict(), Way.NEED_CALLBACK_DAYS));
        var callback = new Callback("FIRST", stage, doer, places.today(), from, doers.said(doer, words));
        end(actor, need);
        write(actor, need, callback, row);
        joined(need).forEach(each -> {
            end(actor, each);
            write(actor, each, callback, row(each));
        });
    }

    /** Whoever was let down once is asked again when weeks have passed. */
    private void again(Actor actor, NeedId need) {
        var row = row(need);
        if (row.reopened > 0) {
            var day = places.today().plusDays(ways.number(actor.subdistrict(), Way.NEED_AGAIN_ASK_DAYS));
            write(actor, need, new Callback("AGAIN", Stage.SOLVED, Doers.NOBODY, day, day, ""), row);
        }
    }

    /** @param asked the day it counts for @param done what the question says was done, "" for nothing */
    private record Callback(String kind, Stage stage, Doers.Doer doer, LocalDate asked, LocalDate from, String done) {}

    private void write(Actor actor, NeedId need, Callback callback, Row row) {
        var id = Ids.next(clock.instant());
        var household = households.of(row.phone, row.voicedBy, row.community, row.spot, need.value());
        sql.sql("""
                insert into need.callback (id, subdistrict, need, kind, stage, claimed_by, doer, doer_person, doer_organisation, household, asked_on)
                values (:id, :subdistrict, :need, :kind, :stage, :by, :doer, :person, :organisation, :household, :asked)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("need", need.value())
                .param("kind", callback.kind)
                .param("stage", callback.stage.name())
                .param("by", actor.person() == null ? null : actor.person().value())
                .param("doer", callback.doer.name())
                .param("person", callback.doer.person())
                .param("organisation", callback.doer.organisation())
                .param("household", household.key())
                .param("asked", callback.asked)
                .update();
        journal.append(Fact.first("need", "word-awaited", id, actor).with("need", need).with("kind", callback.kind).with("stage", callback.stage)
                .with("doer", callback.doer.person()).with("organisation", callback.doer.organisation()));
        households.add(actor, household, new Matter(LastWords.matter(callback.kind), id, row.title, callback.done, row.reachable(), callback.from));
    }

    private record Open(UUID id, String kind) {}

    private Optional<Open> update(NeedId need, String set) {
        return sql.sql("update need.callback set " + set + " where need = :need and answered_at is null and ended_at is null returning id, kind")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("need", need.value()).query(Open.class).optional();
    }

    /** Asking is over, because the matter goes on in another way. */
    private void end(Actor actor, NeedId need) {
        update(need, "ended_at = :at, ended_how = 'WITHDRAWN'").ifPresent(open -> {
            journal.append(Fact.of("need", "word-withdrawn", open.id, actor));
            households.end(actor, LastWords.matter(open.kind), open.id);
        });
    }

    /** A word that came past {@link LastWords} is a word, too. */
    private void close(Actor actor, NeedId need, boolean solved) {
        update(need, "answered_at = :at, how = 'PAGE', solved = " + solved).ifPresent(open -> {
            journal.append(Fact.of("need", "word-given", open.id, actor).with("need", need).with("solved", solved));
            households.end(actor, LastWords.matter(open.kind), open.id);
        });
    }

    /** The first time it goes back to the leaders, from the second on to the committee. */
    private void reopen(Actor actor, NeedId need) {
        var times = sql.sql("update need.need set reopened = reopened + 1 where id = :id returning reopened").param("id", need.value()).query(Integer.class).single();
        if (times > 1) {
            committee.take(actor, need);
        }
    }

    @Override
    public void unanswered(Actor nobody, NeedId need) {
        if (update(need, "unanswered_at = :at").isEmpty()) {
            // from before there were callbacks: now somebody rings up
            plan(nobody, need, Stage.valueOf(sql.sql("select stage from need.need where id = :id").param("id", need.value()).query(String.class).single()), "");
            update(need, "unanswered_at = :at");
        }
        joined(need).forEach(each -> update(each, "unanswered_at = :at"));
    }
}
