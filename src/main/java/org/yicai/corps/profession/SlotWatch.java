package org.yicai.corps.profession;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;
import org.yicai.web.Address;

/** Once a minute: places held too long go on, uncovered slots are called off, people are reminded, what is over is put away. A round says how much of it there was. */
@Component
public class SlotWatch extends Patrol {

    private final Queue queue;
    private final Slots slots;
    private final Partners partners;
    private final Professionals professionals;
    private final Groups groups;
    private final String site;

    // nine: what passes by itself, and where and how often it is looked at
    SlotWatch(Queue queue, Slots slots, Partners partners, Professionals professionals, Groups groups, Address address, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("slots", places, transactions, everySeconds);
        this.queue = queue;
        this.slots = slots;
        this.partners = partners;
        this.professionals = professionals;
        this.groups = groups;
        this.site = address.told().orElse("");
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        var lapsed = transaction.execute(status -> queue.lapsing(subdistrict)).stream().mapToInt(slot -> transaction.execute(status -> queue.lapse(queue.hold(slot), site))).sum();
        return lapsed + transaction.execute(status -> slots.callOffUncovered(subdistrict)) + transaction.execute(status -> slots.remind(subdistrict, site))
                + transaction.execute(status -> slots.finish(subdistrict)) + transaction.execute(status -> slots.forget(subdistrict)) + transaction.execute(status -> partners.remind(subdistrict))
                + transaction.execute(status -> professionals.forget(subdistrict)) + transaction.execute(status -> groups.lapse(subdistrict));
    }
}
