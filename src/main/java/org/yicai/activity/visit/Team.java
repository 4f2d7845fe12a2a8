package org.yicai.activity.visit;

import java.util.List;
import java.util.stream.Stream;
import org.yicai.kernel.PersonId;

/** Who goes: the provider's people, and neighbours who come along. */
record Team(List<PersonId> staff, List<PersonId> neighbours) {

    List<PersonId> all() {
        return Stream.concat(staff.stream(), neighbours.stream()).distinct().toList();
    }
}
