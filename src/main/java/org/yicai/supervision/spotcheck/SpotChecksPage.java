package org.yicai.supervision.spotcheck;

import java.util.List;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Page;

/** What was drawn and waits for somebody to look. */
record SpotChecksPage(List<SpotCheck> checks, Actor actor, Places places) implements Page {

    List<SpotCheck> mine() {
        return checks.stream().filter(each -> actor.isPerson(each.claimant())).toList();
    }

    List<SpotCheck> free() {
        return checks.stream().filter(each -> each.open() && !each.tied()).toList();
    }

    int tied() {
        return (int) checks.stream().filter(each -> each.open() && each.tied()).count();
    }

    String community(SpotCheck check, String language) {
        var community = places.community(check.community());
        return community == null ? "" : community.name(language);
    }
}
