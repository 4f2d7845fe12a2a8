package org.yicai.project.procurement;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Council;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.party.Appointments;
import org.yicai.party.OrganisationKind;
import org.yicai.project.ProjectId;

/** Self-checks and awards. */
@Component
class Procurement {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Council council;
    private final Appointments appointments;

    Procurement(JdbcClient sql, Journal journal, Clock clock, Council council, Appointments appointments) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.council = council;
        this.appointments = appointments;
    }

    /** Five points and the interests declared. */
    record Answers(String politicalAwareness, String socialResponsibility, String serviceSpirit, String professionalQuality, String workWithPeople, String interests) {}

    /** @throws Refusal (409) when the contractor has answered already */
    void check(Actor actor, ProjectId project, OrganisationId contractor, Answers answers) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.self_check (id, subdistrict, project, contractor, political_awareness, social_responsibility, service_spirit,
                       professional_quality, work_with_people, interests, answered_by, answered_at)
                values (:id, :subdistrict, :project, :contractor, :politics, :responsibility, :spirit, :quality, :people, :interests, :by, :at)
                on conflict (project, contractor) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("contractor", contractor.value())
                .param("politics", answers.politicalAwareness)
                .param("responsibility", answers.socialResponsibility)
                .param("spirit", answers.serviceSpirit)
                .param("quality", answers.professionalQuality)
                .param("people", answers.workWithPeople)
                .param("interests", answers.interests)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.checked");
        }
        journal.append(Fact.first("project", "self-check-answered", id, actor)
                .with("project", project)
                .with("contractor", contractor)
                .with("politicalAwareness", answers.politicalAwareness)
                .with("socialResponsibility", answers.socialResponsibility)
                .with("serviceSpirit", answers.serviceSpirit)
                .with("professionalQuality", answers.professionalQuality)
                .with("workWithPeople", answers.workWithPeople)
                .with("interests", answers.interests));
    }

    /** Who applied. */
    record Applicant(OrganisationId id, OrganisationKind kind) {}

    /** Whose self-check this is, when it was made for this project. */
    Optional<Applicant> applicant(ProjectId project, @Nullable UUID selfCheck) {
        return sql.sql("""
                select o.id, o.kind from project.self_check s join party.published_organisation o on o.id = s.contractor
                 where s.id = cast(:id as uuid) and s.project = :project
                """)
                .param("id", selfCheck)
                .param("project", project.value())
                .query(Applicant.class)
                .optional();
    }

    /** Whether somebody whose vote counted at the gate belongs to the organisation. */
    boolean voterBelongsTo(Actor actor, ProjectId project, OrganisationId contractor) {
        return council.votersOf(project.value()).stream().anyMatch(each -> appointments.organisationsOf(actor.subdistrict(), each).contains(contractor));
    }

    /** @param suitability why an individual is suitable; "" for organisations */
    record Award(UUID selfCheck, OrganisationId contractor, ProcurementMethod method, Money amount, String noticeLink, String reason, String suitability) {}

    void award(Actor actor, ProjectId project, Award award) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into project.award (id, subdistrict, project, self_check, contractor, method, amount_fen, notice_link, reason, suitability, awarded_by, awarded_at)
                values (:id, :subdistrict, :project, :check, :contractor, :method, :amount, :link, :reason, :suitability, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("check", award.selfCheck)
                .param("contractor", award.contractor.value())
                .param("method", award.method.name())
                .param("amount", award.amount.fen())
                .param("link", award.noticeLink)
                .param("reason", award.reason)
                .param("suitability", award.suitability)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("project", "award-recorded", id, actor)
                .with("project", project)
                .with("contractor", award.contractor)
                .with("method", award.method)
                .with("amountFen", award.amount.fen())
                .with("noticeLink", award.noticeLink)
                .with("reason", award.reason)
                .with("suitability", award.suitability));
    }
}
