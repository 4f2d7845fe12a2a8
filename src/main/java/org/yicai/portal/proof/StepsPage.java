package org.yicai.portal.proof;

import java.util.List;
import org.yicai.journal.Receipts.Step;
import org.yicai.web.Page;

record StepsPage(List<Step> steps) implements Page {

    static String address(Step step) {
        return "/proofs/" + ProofController.text(step.leaf());
    }
}
