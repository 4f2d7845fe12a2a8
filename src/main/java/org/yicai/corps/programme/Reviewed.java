package org.yicai.corps.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme with its seasons.
 *
 * @param figures of the season that runs
 * @param occasions its activities, latest first; at most twelve
 */
record Reviewed(List<Programme> programme, List<Review> reviews, List<Figures> figures, List<Occasion> occasions, List<Menu.Named> corps) {

    record Occasion(UUID id, String title, Instant startsAt, String venue) {}

    /**
     * What the system counted in a season: the needs of its topic, and what the programme itself did.
     *
     * @param voiced public needs voiced, {@code solved} by the residents' own word
     * @param gaps seats of volunteers that nobody took
     * @param served presences of residents, of whom {@code rated} gave marks that add up to {@code ratingSum}
     */
    record Figures(int voiced, int solved, int activities, int gaps, int served, int rated, int ratingSum) {

        /** The mean mark in tenths; null when nobody rated. */
        @Nullable String mean() {
            return rated == 0 ? null : "" + Math.round(10.0 * ratingSum / rated) / 10.0;
        }
    }

    record Review(String season, Programme.Verdict decision, String reason, int voiced, int solved, int activities, int gaps, int served, int rated, int ratingSum) {

        Figures figures() {
            return new Figures(voiced, solved, activities, gaps, served, rated, ratingSum);
        }
    }

    Programme one() {
        return programme.getFirst();
    }
}
