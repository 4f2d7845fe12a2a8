package org.yicai.matching;

import java.util.List;

/**
 * Whom to invite to what, with the reason of each choice and of each gap.
 *
 * @param cost of the whole in points of {@link Weights}, empty seats included
 */
public record Proposal(List<Choice> choices, List<Gap> gaps, long cost) {

    public List<Place> places() {
        return choices.stream().map(Choice::place).toList();
    }
}
