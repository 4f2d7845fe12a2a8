package org.yicai.project.procurement;

import java.time.Clock;
import java.time.ZoneOffset;
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

    /** @throws Refusal (409) when the contractor has answered already */
    void check(Actor actor, ProjectId project, OrganisationId contractor, SelfCheckForm said) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.self_check (id, subdistrict, project, contractor, why_us, able, well, political_awareness, political_shown,
                       social_responsibility, social_shown, service_spirit, spirit_shown, professional_quality, quality_shown, work_with_people, people_shown, interested, interests, answered_by, answered_at)
                values (:id, :subdistrict, :project, :contractor, :why, :able, :well, :politics, :politicsShown, :responsibility, :responsibilityShown, :spirit, :spiritShown, :quality, :qualityShown,
                        :people, :peopleShown, :interested, :interests, :by, :at)
                on conflict (project, contractor) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("contractor", contractor.value())
                .param("why", said.whyUs())
                .param("able", said.able())
                .param("well", said.well())
                .param("politics", said.politicalAwareness().words())
                .param("politicsShown", said.politicalAwareness().shown())
                .param("responsibility", said.socialResponsibility().words())
                .param("responsibilityShown", said.socialResponsibility().shown())
                .param("spirit", said.serviceSpirit().words())
                .param("spiritShown", said.serviceSpirit().shown())
                .param("quality", said.professionalQuality().words())
                .param("qualityShown", said.professionalQuality().shown())
                .param("people", said.workWithPeople().words())
                .param("peopleShown", said.workWithPeople().shown())
                .param("interested", said.interest() == SelfCheckForm.Interest.YES)
                .param("interests", said.interests())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.checked");
        }
        journal.append(Fact.first("project", "self-check-answered", id, actor)
                .with("project", project)
                .with("contractor", contractor)
                .with("whyUs", said.whyUs())
                .with("able", said.able())
                .with("well", said.well())
                .with("politicalAwareness", said.politicalAwareness().words())
                .with("politicalAwarenessShown", said.politicalAwareness().shown())
                .with("socialResponsibility", said.socialResponsibility().words())
                .with("socialResponsibilityShown", said.socialResponsibility().shown())
                .with("serviceSpirit", said.serviceSpirit().words())
                .with("serviceSpiritShown", said.serviceSpirit().shown())
                .with("professionalQuality", said.professionalQuality().words())
                .with("professionalQualityShown", said.professionalQuality().shown())
                .with("workWithPeople", said.workWithPeople().words())
                .with("workWithPeopleShown", said.workWithPeople().shown())
                .with("interested", said.interest())
                .with("interests", said.interests()));
    }

    /** Whether somebody whose vote counted at the gate belongs to the organisation. */
    boolean voterBelongsTo(Actor actor, ProjectId project, OrganisationId contractor) {
        return council.votersOf(project.value()).stream().anyMatch(each -> appointments.organisationsOf(actor.subdistrict(), each).contains(contractor));
    }

    /**
     * @param suitability why an individual is suitable; "" for organisations
     * @param relatedReason why somebody who is related to another applicant was chosen; "" for others
     */
    record Award(@Nullable UUID selfCheck, @Nullable ProcurementMethod method, Money amount, String noticeLink, String reason, String suitability, String relatedReason) {}

    /** Where an award stands. An individual is proposed first, and not chosen before a second hand has said yes (财政部令第102号 art. 18). */
    enum Stage {
        PROPOSED,
        RECORDED,
        TURNED_DOWN
    }

    /** @throws Refusal (409) when somebody else is chosen or proposed */
    void award(Actor actor, ProjectId project, Award award, OrganisationId contractor, Stage stage) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.award (id, subdistrict, project, self_check, contractor, method, amount_fen, notice_link, reason, suitability, related_reason, stage, awarded_by, awarded_at)
                values (:id, :subdistrict, :project, :check, :contractor, :method, :amount, :link, :reason, :suitability, :related, :stage, :by, :at)
                on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("check", award.selfCheck)
                .param("contractor", contractor.value())
                .param("method", award.method.name())
                .param("amount", award.amount.fen())
                .param("link", award.noticeLink)
                .param("reason", award.reason)
                .param("suitability", award.suitability)
                .param("related", award.relatedReason)
                .param("stage", stage.name())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.award-stands");
        }
        journal.append(Fact.first("project", stage == Stage.PROPOSED ? "award-proposed" : "award-recorded", id, actor)
                .with("project", project)
                .with("contractor", contractor)
                .with("method", award.method)
                .with("amountFen", award.amount.fen())
                .with("noticeLink", award.noticeLink)
                .with("reason", award.reason)
                .with("suitability", award.suitability)
                .with("relatedReason", award.relatedReason));
    }
}
