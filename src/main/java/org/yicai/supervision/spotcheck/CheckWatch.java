package org.yicai.supervision.spotcheck;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Patrol;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;

/** A drawn record that somebody took and did not look at goes back to the list by itself, so that nobody sits on what was drawn. */
@Component
public class CheckWatch extends Patrol {

    private final SpotChecks checks;
    private final Notices notices;
    private final Places places;
    private final WorkingDays workingDays;
    private final int days;

    // seven: what was taken, who hears of it, which day it is where and which days count, and at which pace
    CheckWatch(SpotChecks checks, Notices notices, Places places, WorkingDays workingDays, PlatformTransactionManager transactions, @Value("${yicai.checks.days:5}") int days,
            @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("spot checks", places, transactions, everySeconds);
        this.checks = checks;
        this.notices = notices;
        this.places = places;
        this.workingDays = workingDays;
        this.days = days;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> {
            var over = checks.taken(subdistrict).stream().filter(each -> places.today().isAfter(workingDays.after(each.at().atZone(places.zone()).toLocalDate(), days))).filter(each -> checks.end(subdistrict, each)).toList();
            over.forEach(each -> notices.tell(subdistrict, new Notices.To(new PersonId(each.person()), null), Notices.Kind.WORK, "draw.news.ended", days));
            return over.size();
        });
    }
}
