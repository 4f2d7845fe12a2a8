package org.yicai.corps.giveback.ledger;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Role;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.web.Fields;

/** Puts an account together, and says where there is none: what is off does not exist. */
@Component
class TimePages {

    private final TimeBank bank;
    private final Earnings earnings;
    private final LocalWays ways;

    TimePages(TimeBank bank, Earnings earnings, LocalWays ways) {
        this.bank = bank;
        this.earnings = earnings;
        this.ways = ways;
    }

    /** @throws Missing where time credits are no way of this place */
    void require(Actor actor) {
        if (!on(actor, Way.TIME_CREDITS)) {
            throw new Missing();
        }
    }

    void requireKin(Actor actor) {
        require(actor);
        if (!on(actor, Way.TIME_KIN)) {
            throw new Missing();
        }
    }

    private boolean on(Actor actor, Way way) {
        return ways.number(actor.subdistrict(), way) == 1;
    }

    int least(Actor actor) {
        return ways.number(actor.subdistrict(), Way.TIME_AGE);
    }

    /** The same, after what was confirmed has become credits. */
    TimePage settled(Fields in, Actor actor) {
        require(actor);
        earnings.settle(actor, actor.requirePerson());
        return of(in, actor);
    }

    TimePage of(Fields in, Actor actor) {
        require(actor);
        var here = actor.subdistrict();
        var me = actor.requirePerson();
        return new TimePage(in, bank.account(here, me, on(actor, Way.TIME_GROUP_DONATES)), bank.entries(here, me), bank.gifts(here, me), bank.asks(here, me),
                on(actor, Way.TIME_KIN), least(actor), actor.is(Role.VOLUNTEER_LEADER));
    }
}
