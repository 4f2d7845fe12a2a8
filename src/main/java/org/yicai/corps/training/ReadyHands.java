package org.yicai.corps.training;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yicai.activity.Readiness;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.ReadyToHelp;

/** A neighbour's errand asks the same as any position: guardian, pause, courses. */
@Component
class ReadyHands implements ReadyToHelp {

    private final Readiness readiness;

    ReadyHands(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public Optional<Finding> missing(SubdistrictId subdistrict, PersonId person) {
        return readiness.missing(subdistrict, person, Readiness.Duty.anyPosition()).stream().findFirst().map(Readiness.Gap::what);
    }
}
