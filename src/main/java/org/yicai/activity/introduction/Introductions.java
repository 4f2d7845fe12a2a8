package org.yicai.activity.introduction;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;

/** What a provider is to a household; every step is a fact of its own. Callers hold the row of the household. */
@Component
public class Introductions {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Introductions(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** What holds now. */
    public Acquaintance of(UUID home, OrganisationId provider) {
        return sql.sql("select standing from activity.introduction where home = :home and provider = :provider order by number desc limit 1")
                .param("home", home).param("provider", provider.value()).query(String.class).optional().map(Acquaintance::valueOf).orElse(Acquaintance.NEW);
    }

    /** A visit took place. */
    public void visited(Actor by, UUID home, OrganisationId provider, boolean accompanied) {
        var before = of(home, provider);
        var after = before.after(accompanied);
        if (after != before) {
            keep(by, home, provider, after, null, "");
        }
    }

    /**
     * The household lets the provider come alone, or wishes somebody along again.
     *
     * @param spokenFor the volunteer who brings its word; null when it speaks itself
     * @param words what the household said to the volunteer; "" when it speaks itself
     * @throws Refusal (409) when the provider was never there (rule X11), or that holds already (rule X12)
     */
    public void say(Actor by, UUID home, OrganisationId provider, boolean alone, @Nullable PersonId spokenFor, String words) {
        var before = of(home, provider);
        if (alone && before == Acquaintance.NEW) {
            throw Refusal.tooLate("visit.refused.not-met");
        }
        if (alone == before.mayComeAlone()) {
            throw Refusal.tooLate("visit.refused.said-already");
        }
        // whoever has met once and still wishes somebody along is where one is after the first accompanied visit
        keep(by, home, provider, alone ? Acquaintance.ALONE : Acquaintance.ACCOMPANIED, spokenFor, words);
    }

    private void keep(Actor by, UUID home, OrganisationId provider, Acquaintance standing, @Nullable PersonId spokenFor, String words) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into activity.introduction (id, subdistrict, home, provider, number, standing, spoken_for, words, said_at)
                select :id, :subdistrict, :home, :provider, coalesce(max(number), 0) + 1, :standing, cast(:spoken as uuid), :words, :at from activity.introduction where home = :home and provider = :provider
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("home", home)
                .param("provider", provider.value())
                .param("standing", standing.name())
                .param("spoken", spokenFor == null ? null : spokenFor.value())
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("activity", "introduction-" + standing.name().toLowerCase(java.util.Locale.ROOT), id, by).with("home", home).with("provider", provider).with("spoken_for", spokenFor));
    }
}
