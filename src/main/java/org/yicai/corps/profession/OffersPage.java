package org.yicai.corps.profession;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/** What professionals offer to residents, by skill. */
record OffersPage(Fields in, List<SkillOffer> offers, List<Community> communities, boolean signedIn) implements FormPage {

    Map<String, List<SkillOffer>> bySkill() {
        Map<String, List<SkillOffer>> skills = new LinkedHashMap<>();
        offers.forEach(each -> skills.computeIfAbsent(each.skill(), key -> new java.util.ArrayList<>()).add(each));
        return skills;
    }

    /** The community an offer is for; "" for all. */
    String community(View view, @Nullable UUID id) {
        return communities.stream().filter(each -> each.id().value().equals(id)).map(each -> each.name(view.language())).findFirst().orElse("");
    }
}
