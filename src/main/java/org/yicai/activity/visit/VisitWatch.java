package org.yicai.activity.visit;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** Once a minute: a visit of which nobody has heard so long after its end is told to the leaders, once. A round says how many. */
@Component
public class VisitWatch extends Patrol {

    private final Visits visits;
    private final VisitBook book;
    private final News news;
    private final LocalWays ways;

    // seven: what is open, the alarm, whom to tell, and at which pace
    VisitWatch(Visits visits, VisitBook book, News news, LocalWays ways, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("visits", places, transactions, everySeconds);
        this.visits = visits;
        this.book = book;
        this.news = news;
        this.ways = ways;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        var late = transaction.execute(status -> visits.unheard(subdistrict, ways.number(subdistrict, Way.VISIT_ALARM_MINUTES)));
        return late.stream().mapToInt(each -> transaction.execute(status -> alarm(subdistrict, each))).sum();
    }

    private int alarm(SubdistrictId subdistrict, Visit visit) {
        if (!book.alarm(Actor.nobody(subdistrict), visit)) {
            return 0;
        }
        news.alarm(visit, visits.visitors(List.of(visit)));
        return 1;
    }
}
