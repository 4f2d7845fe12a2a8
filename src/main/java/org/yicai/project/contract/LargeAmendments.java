package org.yicai.project.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yicai.council.Council;
import org.yicai.council.ItemConcluded;
import org.yicai.council.ItemKind;
import org.yicai.council.Submission;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Money;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.project.ProjectId;
import org.yicai.project.work.Counterpart;
import org.yicai.web.Words;

/** A change beyond the limits is another design than the one that passed: the committee says first whether the other side may be asked at all. */
@Component
class LargeAmendments {

    private static final int LENGTH = 600;
    private static final int REASON = 300;
    private static final String LANGUAGE = "zh";
    private final Council council;
    private final Amendments amendments;
    private final Words words;
    private final Counterpart counterpart;

    LargeAmendments(Council council, Amendments amendments, Words words, Counterpart counterpart) {
        this.council = council;
        this.amendments = amendments;
        this.words = words;
        this.counterpart = counterpart;
    }

    /** Hands it in, with a paper that the amendment writes itself; once a proposal is written down. */
    void ask(Actor actor, Deals.Deal deal, AmendmentForm form) {
        var project = deal.project();
        council.submit(actor, new Submission(project.id().value(), ItemKind.AMENDMENT, project.branch(), project.title(), paper(deal.file(), form), "/projects/" + project.id() + "/contract", false));
    }

    private String paper(ContractFile file, AmendmentForm form) {
        var money = words.say(LANGUAGE, "project.paper.amendment", file.terms().amount().inYuan(), Money.of(file.terms().amountFen() + form.difference(file)).inYuan(), form.endsOn());
        var lines = file.deliverables().stream()
                .map(each -> words.say(LANGUAGE, "project.paper.amendment.line", each.name(), each.passedQuantity(), form.quantity(file, each.id()), words.say(LANGUAGE, "label.Unit." + each.unit())))
                .collect(Collectors.joining("\n"));
        return Words.cut(money + "\n" + Words.cut(form.reason(), REASON) + "\n" + lines, LENGTH);
    }

    /**
     * G1: conditions of the committee's yes that nobody has answered.
     *
     * @return the findings; empty when the other side may agree
     */
    List<Finding> holds(Project project, ContractFile.Amendment amendment) {
        if (amendment.committee() == null) {
            return List.of();
        }
        return council.standing(project.id().value(), ItemKind.AMENDMENT).map(each -> each.holds("change_answer_reason")).orElseGet(List::of);
    }

    @EventListener
    void hear(ItemConcluded concluded) {
        if (concluded.kind() == ItemKind.AMENDMENT) {
            amendments.judged(concluded.by(), concluded.subject(), concluded.passed(), concluded.reason());
            for (var side : ContractSide.values()) {
                counterpart.tell(concluded.by(), new ProjectId(concluded.subject()), side, concluded.passed() ? "COMMITTEE_YES" : "COMMITTEE_NO", concluded.reason());
            }
        }
    }
}
