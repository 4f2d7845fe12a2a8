package org.yicai.project.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One matter that is or was to be mended.
 *
 * @param side for whom the visitor speaks; null for those who only look
 */
record RectificationPage(Fields in, Project project, Rectification it, @Nullable ContractSide side, LocalDate today) implements FormPage {

    boolean mayAnswer() {
        return side == ContractSide.CONTRACTOR && it.hands() == ContractSide.CONTRACTOR;
    }

    boolean mayClose() {
        return side == ContractSide.PURCHASER && it.open();
    }
}
