package org.yicai.activity.change;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityId;
import org.yicai.activity.signup.Next;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** Once a minute: whoever was kept away by a rule after a change and did not answer in time gives the seat up to the next, and hears of it. */
@Component
public class ChangeWatch extends Patrol {

    private final Activities activities;
    private final Questions questions;
    private final Obstacles obstacles;
    private final Next next;
    private final Notices notices;

    // eight: the questions, whether they still matter, who is next, and at which pace
    ChangeWatch(Activities activities, Questions questions, Obstacles obstacles, Next next, Notices notices, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("changes", places, transactions, everySeconds);
        this.activities = activities;
        this.questions = questions;
        this.obstacles = obstacles;
        this.next = next;
        this.notices = notices;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> questions.late(subdistrict)).stream().mapToInt(each -> transaction.execute(status -> end(subdistrict, each))).sum();
    }

    private int end(SubdistrictId subdistrict, Questions.Open question) {
        var nobody = Actor.nobody(subdistrict);
        var id = new ActivityId(question.activity());
        var activity = activities.get(id);
        boolean consents = question.accepted() || !activity.riskLevel().asksConsent();
        if (consents && obstacles.of(activity, question) == null) {
            questions.can(nobody, question, false);
            return 0;
        }
        var gone = new int[1];
        next.passOn(nobody, id, question.position(), () -> {
            gone[0] = questions.lapse(nobody, question) ? 1 : 0;
            return gone[0] == 1;
        });
        if (gone[0] == 1) {
            notices.tell(subdistrict, Notices.To.person(question.person()), Notices.Kind.ANSWER, "activity.news.place-passed", question.title(), question.why(), question.activity());
        }
        return gone[0];
    }
}
