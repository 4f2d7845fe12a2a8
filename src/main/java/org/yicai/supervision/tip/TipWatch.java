package org.yicai.supervision.tip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/**
 * The day after, what was told and answered enters the log together and in no order: an entry in the moment itself would say to everybody who reads the log when somebody sat down and
 * told, and beside which question an answer was written. Those who handle it hear of it then. The actor of all of them is nobody.
 */
@Component
public class TipWatch extends Patrol {

    private final JdbcClient sql;
    private final Journal journal;
    private final Tips tips;
    private final Notices notices;
    private final Places places;

    // seven: what is looked at, where it goes, who hears of it, and at which pace
    TipWatch(JdbcClient sql, Journal journal, Tips tips, Notices notices, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("tips", places, transactions, everySeconds);
        this.sql = sql;
        this.journal = journal;
        this.tips = tips;
        this.notices = notices;
        this.places = places;
    }

    /** @param words of an answer, which was not told by anybody; null for all others, whose words stay sealed and are known by their hash */
    private record Waiting(UUID id, String type, UUID tip, String told, @Nullable String sealed, @Nullable String words, @Nullable TipAbout about, @Nullable UUID project) {}

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> {
            var waiting = waiting(subdistrict);
            var ours = new ArrayList<>(waiting.stream().filter(each -> take(subdistrict, each.id)).toList());
            Collections.shuffle(ours);
            if (!ours.isEmpty()) {
                journal.append(ours.stream().map(each -> fact(subdistrict, each)).toList());
            }
            tell(subdistrict, ours);
            return ours.size();
        });
    }

    /** That there is something to handle, and not a word of it; once a day for each reader, since a message in the moment would keep the moment. */
    private void tell(SubdistrictId subdistrict, List<Waiting> ours) {
        ours.stream().filter(each -> each.about != null).flatMap(each -> tips.handlers(subdistrict, each.about, each.project).stream()).collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                .forEach((person, count) -> notices.tell(subdistrict, new Notices.To(person, null), Notices.Kind.WORK, "tip.news.came", count));
    }

    private static Fact fact(SubdistrictId subdistrict, Waiting it) {
        return Fact.first("supervision", it.type, it.id, Actor.nobody(subdistrict)).with("tip", it.tip).with("told", it.told).with("sealed", it.sealed).with("words", it.words);
    }

    private List<Waiting> waiting(SubdistrictId subdistrict) {
        return sql.sql("""
                select x.id, x.type, x.tip, x.told, x.sealed, x.words, x.about, x.project from (
                    select t.id, 'tip-told' as type, t.id as tip, concat_ws(' ', t.about, t.kind, t.project, t.sent_on, t.due_on) as told, encode(sha256(t.sealed), 'hex') as sealed, null as words, t.about, t.project, t.sent_on as day
                      from supervision.tip t where t.subdistrict = :subdistrict
                    union all
                    select w.id, 'tip-word-added', w.tip, concat_ws(' ', w.number, w.said_on), encode(sha256(w.sealed), 'hex'), null, null, null, w.said_on
                      from supervision.tip_word w where w.subdistrict = :subdistrict
                    union all
                    select a.id, 'tip-answered', a.tip, concat_ws(' ', a.number, a.outcome, a.passed_to, a.answered_by, a.answered_on), null, a.words, null, null, a.answered_on
                      from supervision.tip_answer a where a.subdistrict = :subdistrict) x
                 where x.day < :today and not exists (select 1 from supervision.tip_entry e where e.subject = x.id)
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).query(Waiting.class).list();
    }

    /** Of several nodes one takes it. */
    private boolean take(SubdistrictId subdistrict, UUID id) {
        return sql.sql("insert into supervision.tip_entry (subject, subdistrict, entered_on) values (:id, :subdistrict, :today) on conflict do nothing")
                .param("id", id).param("subdistrict", subdistrict.value()).param("today", places.today()).update() == 1;
    }
}
