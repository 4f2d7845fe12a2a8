package org.yicai.supervision.flag;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;
import org.yicai.supervision.Asks;
import org.yicai.supervision.Suspicion;

/** Once a day: what flags see is handed to whoever asks, who asks once. A round says how many questions it opened. */
@Component
public class FlagWatch extends Patrol {

    private final Looking looking;
    private final Places places;
    private final Asks asks;
    private final Map<SubdistrictId, LocalDate> done = new ConcurrentHashMap<>();

    FlagWatch(Looking looking, Asks asks, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("flags", places, transactions, everySeconds);
        this.looking = looking;
        this.asks = asks;
        this.places = places;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        var today = places.today();
        if (today.equals(done.get(subdistrict))) {
            return 0;
        }
        List<Suspicion> suspicions = transaction.execute(status -> looking.suspicions(subdistrict));
        int opened = suspicions.stream().mapToInt(each -> Boolean.TRUE.equals(transaction.execute(status -> asks.ask(each))) ? 1 : 0).sum();
        // noted only now: a day whose round failed is looked at again
        done.put(subdistrict, today);
        return opened;
    }
}
