package org.yicai.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.place.WorkingDays.Day;

/** Keeps the days that differ from Monday to Friday; who changed which, when and why stays readable. */
@Component
public class Calendar {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final WorkingDays days;

    Calendar(JdbcClient sql, Journal journal, Clock clock, WorkingDays days) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.days = days;
    }

    /** Enters these days or changes them, all or none; a day that stands there in the same way is left alone. */
    public int enter(Actor actor, List<Day> wanted, String reason) {
        var fresh = wanted.stream().filter(each -> !days.of(each.day().getYear()).contains(each)).toList();
        for (var each : fresh) {
            sql.sql("""
                    insert into place.working_day (day, works, note, source) values (:day, :works, :note, :source)
                    on conflict (day) do update set works = excluded.works, note = excluded.note, source = excluded.source
                    """).param("day", each.day()).param("works", each.works()).param("note", each.note()).param("source", each.source()).update();
            remember(actor, each.day(), each.works(), each.note(), each.source(), reason);
        }
        return fresh.size();
    }

    /**
     * Takes a day back: from now on it is what its weekday says.
     *
     * @throws Refusal (409) when it stands there no longer
     */
    public void takeBack(Actor actor, LocalDate day, String reason) {
        if (sql.sql("delete from place.working_day where day = :day").param("day", day).update() == 0) {
            throw Refusal.tooLate("web.refused.faster");
        }
        remember(actor, day, null, "", "", reason);
    }

    private void remember(Actor actor, LocalDate day, @Nullable Boolean works, String note, String source, String reason) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into place.calendar_change (id, subdistrict, day, works, note, source, changed_by, changed_at, reason)
                values (:id, :subdistrict, :day, :works, :note, :source, :by, :at, :reason)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("day", day)
                .param("works", works, java.sql.Types.BOOLEAN)
                .param("note", note)
                .param("source", source)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        journal.append(Fact.first("place", works == null ? "calendar-day-taken-back" : "calendar-day-entered", id, actor)
                .with("day", day).with("works", works).with("note", note).with("source", source).with("reason", reason));
        forgetWhenDone();
    }

    /** Whoever asks before the transaction ends would remember the old days. */
    private void forgetWhenDone() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                days.forget();
            }
        });
    }
}
