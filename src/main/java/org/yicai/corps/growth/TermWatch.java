package org.yicai.corps.growth;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** Looks for terms that end and seats that are empty. A round says of how many somebody was told. */
@Component
public class TermWatch extends Patrol {

    private final Terms terms;

    TermWatch(Terms terms, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("terms", places, transactions, everySeconds);
        this.terms = terms;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> terms.tell(subdistrict));
    }
}
