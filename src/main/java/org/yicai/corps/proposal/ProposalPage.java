package org.yicai.corps.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yicai.activity.Abilities;
import org.yicai.matching.HardRule;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/**
 * A proposed week, for the leaders of the corps alone: whom to ask, why, and where nobody was found.
 *
 * @param abilities the words for skills and languages
 */
record ProposalPage(Fields in, Proposed it, List<Proposed.Duty> duties, Map<UUID, List<Proposed.Choice>> choices, Map<UUID, Proposed.Gap> gaps, Abilities abilities, Instant now) implements FormPage {

    /** What a leader can do about it is another thing for each kind of rule. */
    private static final List<HardRule> SENTENCES = List.of(HardRule.TIME, HardRule.DISTANCE, HardRule.SKILL, HardRule.LANGUAGE, HardRule.AGE, HardRule.WEEK_SHIFTS, HardRule.KNOWN_FACE, HardRule.ACCOMPANIED);

    static ProposalPage of(Fields in, Proposed it, List<Proposed.Duty> duties, List<Proposed.Choice> choices, List<Proposed.Gap> gaps, Abilities abilities, Instant now) {
        return new ProposalPage(in, it, duties, choices.stream().collect(Collectors.groupingBy(Proposed.Choice::duty)), gaps.stream().collect(Collectors.toMap(Proposed.Gap::duty, each -> each)), abilities, now);
    }

    List<Proposed.Choice> of(Proposed.Duty duty) {
        return choices.getOrDefault(duty.id(), List.of());
    }

    /** Invitations that go out, or went. */
    long alive() {
        return choices.values().stream().flatMap(List::stream).filter(each -> it.sentAt() == null ? each.struckAt() == null : each.until() != null).count();
    }

    long standing(String standing) {
        return choices.values().stream().flatMap(List::stream).filter(each -> each.standing(now).equals(standing)).count();
    }

    int open() {
        return gaps.values().stream().mapToInt(Proposed.Gap::open).sum();
    }

    /** Whether places were lost since it was sent, so that asking again helps. */
    boolean lost() {
        return it.sentAt() != null && it.endedAt() == null && (standing("NO") + standing("SILENT") + standing("GONE") > 0);
    }

    /** What a position needs, in words; "" when nothing. */
    String needs(View view, Proposed.Duty duty) {
        return java.util.stream.Stream.of(duty.skill(), duty.language()).filter(java.util.Objects::nonNull).map(each -> abilities.name(view, each)).collect(Collectors.joining(view.t("activity.asks.and")));
    }

    /** What can be done, for the rule that took out those who came nearest: the last one asked. */
    String advice(Proposed.Gap gap) {
        return gap.rules().keySet().stream().filter(SENTENCES::contains).max(java.util.Comparator.naturalOrder()).map(each -> "corps.proposal.do." + each).orElse("corps.proposal.do.ASK");
    }
}
