package org.yicai.corps.charter;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The charter and its steps, in everyone's sight.
 *
 * @param registers whether the looker may register it
 * @param convenes whether the looker speaks for the committee
 */
record StepsPage(Fields in, CharterSteps.Charter charter, List<CharterSteps.Step> steps, boolean registers, boolean convenes) implements FormPage {

    boolean mayAgree() {
        return convenes && charter.stage().next().contains(CharterStage.AGREED);
    }

    /** What an official may do next. */
    List<CharterStage> next() {
        return registers ? charter.stage().next().stream().filter(each -> each != CharterStage.AGREED).toList() : List.of();
    }
}
