package org.yicai.project.landing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.project.ProjectId;
import org.yicai.project.Promises;

/** Writes what lands: no own money, no gate, no negative list. */
@Component
class Landings {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Promises promises;

    Landings(JdbcClient sql, Journal journal, Clock clock, Places places, Promises promises) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.promises = promises;
    }

    /** @param adviceUntil the last day on which the committee advises */
    ProjectId land(Actor actor, LandingForm form, LocalDate adviceUntil) {
        var id = ProjectId.next(clock.instant());
        try {
            sql.sql("""
                    insert into project.project (id, subdistrict, number, title, origin, regime, stage, catalogue_leaf, kind, nature, purchaser_level, target_group, summary,
                           remains, amount_fen, negative_list, drafted_by, drafted_at, payer, contract_link, recipients, lands_from, lands_until, expected_asks, contractor, advice_until)
                    select :id, :subdistrict, :year || '-' || lpad((count(*) + 1)::text, 3, '0'), :title, :origin, 'LANDED', 'LANDED', :leaf, :kind, 'PUBLIC_SERVICE', :level, :target, :summary,
                           '', 0, array_fill(false, array[6]), :by, :at, :payer, :link, :recipients, :from, :until, :asks, :contractor, :adviceUntil
                      from project.project where subdistrict = :subdistrict and number like :year || '-%'
                    """)
                    .param("id", id.value())
                    .param("subdistrict", actor.subdistrict().value())
                    .param("year", String.valueOf(places.today().getYear()))
                    .param("title", form.title())
                    .param("origin", form.origin().name())
                    .param("leaf", form.leaf())
                    .param("kind", form.kind().name())
                    .param("level", form.level().name())
                    .param("target", form.targetGroup())
                    .param("summary", form.summary())
                    .param("by", actor.requirePerson().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("payer", form.payer())
                    .param("link", form.contractLink())
                    .param("recipients", form.recipients())
                    .param("from", form.from())
                    .param("until", form.until())
                    .param("asks", form.expectedAsks())
                    .param("contractor", form.contractor())
                    .param("adviceUntil", adviceUntil)
                    .update();
        } catch (DuplicateKeyException faster) {
            throw Refusal.tooLate("web.refused.faster");
        }
        journal.append(fact(actor, id, form).with("adviceUntil", adviceUntil));
        promises.write(actor, id, form.promises());
        return id;
    }

    private static Fact fact(Actor actor, ProjectId id, LandingForm form) {
        return Fact.first("project", "project-landed", id.value(), actor)
                .with("title", form.title())
                .with("origin", form.origin())
                .with("leaf", form.leaf())
                .with("kind", form.kind())
                .with("level", form.level())
                .with("targetGroup", form.targetGroup())
                .with("summary", form.summary())
                .with("payer", form.payer())
                .with("contractLink", form.contractLink())
                .with("recipients", form.recipients())
                .with("from", form.from())
                .with("until", form.until())
                .with("expectedAsks", form.expectedAsks())
                .with("contractor", form.contractor())
                .with("deliverables", form.promises().stream()
                        .map(each -> each.name() + " | " + each.quantity() + " " + each.unit() + " | " + each.standard() + " | " + each.evidence())
                        .collect(Collectors.joining("\n")));
    }
}
