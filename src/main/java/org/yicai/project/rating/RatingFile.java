package org.yicai.project.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.project.ContractSide;

/** What there is to be rated, what was said, and what the records say beside it. */
record RatingFile(List<Occasion> occasions, List<Rating> ratings, List<Facts> facts) {

    /** @param milestone that was accepted; null for the end of the project, {@code title} "" then */
    record Occasion(@Nullable UUID milestone, String title, Instant at) {

        /** Names it in a form and in a page. */
        String value() {
            return milestone == null ? "END" : milestone.toString();
        }
    }

    /** @param side who rates, {@code shownOn} the day from which everybody reads it when the other side stays silent or has spoken */
    record Rating(@Nullable UUID milestone, ContractSide side, int score, String words, LocalDate givenOn, LocalDate shownOn) {

        boolean of(Occasion occasion) {
            return java.util.Objects.equals(milestone, occasion.milestone);
        }
    }

    /**
     * What the records say.
     *
     * @param payments how many there were, {@code late} how many of them after their day, {@code daysLate} in all
     * @param found what was asked to be mended and not taken back, {@code disputed} what the contractor called no matter of the contract, {@code withdrawn} what was taken back
     * @param asked amendments that the purchaser asked for, {@code offered} those of the contractor
     * @param accepted milestones, {@code onTime} accepted on their day or before
     * @param rated residents who rated of those {@code served}
     */
    record Facts(
            int payments, int late, int daysLate, int found, int mended, int notMended, int disputed, int withdrawn, int asked, int offered, int accepted, int onTime, int served, int rated, int ratingSum) {}

    Facts fact() {
        return facts.getFirst();
    }

    Optional<Rating> rating(Occasion occasion, ContractSide side) {
        return ratings.stream().filter(each -> each.side == side && each.of(occasion)).findFirst();
    }

    /** The day from which nothing more is said about an occasion: fourteen days after the first word; null while nobody has spoken. */
    @Nullable LocalDate closesOn(Occasion occasion) {
        return ratings.stream().filter(each -> each.of(occasion)).map(each -> each.givenOn.plusDays(Ratings.DAYS)).min(LocalDate::compareTo).orElse(null);
    }
}
