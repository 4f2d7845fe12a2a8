package org.yicai.activity.visit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/**
 * What nobody needs any more is erased (个人信息保护法 art. 47): names, numbers and doors of households when the project is over, faces of
 * those who visit no more, so many days later as the place has set. The journal keeps that it was done, and of whom it was only an id.
 */
@Component
public class Forgetting extends Patrol {

    private final Homes homes;
    private final Portraits portraits;
    private final LocalWays ways;
    private final Places places;

    // six: what is erased, after how long, and at which pace
    Forgetting(Homes homes, Portraits portraits, LocalWays ways, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("erasures", places, transactions, everySeconds);
        this.homes = homes;
        this.portraits = portraits;
        this.ways = ways;
        this.places = places;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> {
            var before = places.today().minusDays(ways.number(subdistrict, Way.VISIT_KEEP_DAYS));
            return homes.forget(subdistrict, before, places.zone()) + portraits.forget(subdistrict, before);
        });
    }
}
