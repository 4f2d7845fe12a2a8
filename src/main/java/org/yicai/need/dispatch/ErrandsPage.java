package org.yicai.need.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What neighbours need a hand with.
 *
 * @param at the errand whose form came back; null when none did
 */
record ErrandsPage(Fields in, @Nullable UUID at, List<Errands.Errand> errands, List<Errands.Done> done, List<Community> communities) implements FormPage {

    List<Errands.Errand> mine() {
        return errands.stream().filter(Errands.Errand::mine).toList();
    }

    List<Errands.Errand> waiting() {
        return errands.stream().filter(each -> !each.mine()).toList();
    }

    /** The form of this errand: as typed when it came back, else empty. */
    Fields in(Errands.Errand errand) {
        return errand.id().equals(at) ? in : Fields.blank();
    }

    String place(Errands.Errand errand, String language) {
        var community = communities.stream().filter(each -> each.id().value().equals(errand.community())).map(each -> each.name(language)).findFirst().orElse("");
        return (community + " " + errand.spot()).strip();
    }

    int minutes() {
        return done.stream().mapToInt(Errands.Done::minutes).sum();
    }
}
