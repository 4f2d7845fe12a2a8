package org.yicai.supervision.question;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** One working day before the last day the contractor is reminded; after it the question goes to the committee by itself. What enough people deny is asked, also when two said so at one moment and neither saw the other. */
@Component
public class QuestionWatch extends Patrol {

    private final Questions questions;
    private final Tidings tidings;
    private final Denials denials;

    // six: the questions, who hears of them, what people denied, and at which pace
    QuestionWatch(Questions questions, Tidings tidings, Denials denials, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("questions", places, transactions, everySeconds);
        this.questions = questions;
        this.tidings = tidings;
        this.denials = denials;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> {
            var over = questions.handOn(subdistrict);
            over.forEach(each -> tidings.handedOn(questions.get(each)));
            var soon = questions.remind(subdistrict);
            soon.forEach(each -> tidings.remind(questions.get(each)));
            return over.size() + soon.size() + denials.askForAll(subdistrict);
        });
    }
}
