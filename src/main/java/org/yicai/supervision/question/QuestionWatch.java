package org.yicai.supervision.question;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** One working day before the last day the contractor is reminded; after it the question goes to the committee by itself. What enough people denied is asked the day after. */
@Component
public class QuestionWatch extends Patrol {

    private final Questions questions;
    private final Tidings tidings;
    private final Denials denials;
    private final Places places;
    private final ZoneId zone;

    // seven: the questions, who hears of them, what people denied before today, and at which pace
    QuestionWatch(Questions questions, Tidings tidings, Denials denials, Places places, ZoneId zone, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("questions", places, transactions, everySeconds);
        this.questions = questions;
        this.tidings = tidings;
        this.denials = denials;
        this.places = places;
        this.zone = zone;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> {
            var over = questions.handOn(subdistrict);
            over.forEach(each -> tidings.handedOn(questions.get(each)));
            var soon = questions.remind(subdistrict);
            soon.forEach(each -> tidings.remind(questions.get(each)));
            return over.size() + soon.size() + denials.askForAll(subdistrict, places.today().atStartOfDay(zone).toInstant());
        });
    }
}
