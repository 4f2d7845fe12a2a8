package org.yicai.corps.proposal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Abilities;
import org.yicai.activity.SignUpDoor;
import org.yicai.matching.HardRule;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/**
 * What suits the reader.
 *
 * @param able what the reader said of themselves; null for somebody who is no volunteer, or on pause
 * @param offers the best of {@code fits}, best first
 * @param hidden how many each rule hides
 * @param refused the position that was refused; null otherwise
 */
record ForMePage(Fields in, @Nullable Able able, List<OpenRow> offers, int fits, Map<HardRule, Integer> hidden, List<Community> communities, @Nullable UUID refused, SignUpDoor.@Nullable Way way,
        Abilities abilities) implements FormPage {

    String community(OpenRow each, View view) {
        return communities.stream().filter(one -> one.id().value().equals(each.community())).findFirst().map(one -> one.name(view.language())).orElse("");
    }

    /** Why it stands where it stands, in words. */
    String why(OpenRow each, View view) {
        var mine = able;
        return java.util.stream.Stream.of(
                        each.familiar() ? view.t("corps.for-me.familiar") : "",
                        each.urgent() ? view.t("corps.for-me.urgent") : "",
                        each.skill() == null ? "" : view.t("corps.for-me.skill", abilities.name(view, each.skill())),
                        mine != null && Able.codes(mine.communities()).contains(each.community().toString()) ? view.t("corps.for-me.near") : "",
                        mine != null && !mine.times().isEmpty() ? view.t("corps.for-me.time") : "")
                .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(view.t("corps.for-me.and")));
    }

    /** What the reader could still say of themselves to be shown more, or what fits better. */
    List<String> missing() {
        var mine = able;
        return mine == null ? List.of() : java.util.stream.Stream.of(mine.times().isEmpty() ? "times" : "", mine.skills().isEmpty() ? "skills" : "", mine.communities().isEmpty() ? "communities" : "").filter(each -> !each.isEmpty()).toList();
    }
}
