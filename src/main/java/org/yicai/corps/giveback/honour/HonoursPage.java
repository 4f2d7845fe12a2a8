package org.yicai.corps.giveback.honour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yicai.kernel.PersonId;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One's own honours. What others gave or have is not here.
 *
 * @param levels hours that each star takes here, from the first to the fifth
 * @param scored whether points are a way of this place
 */
record HonoursPage(Fields in, int minutes, List<Integer> levels, List<Star> stars, List<Commendation> commendations, List<Points> points, boolean scored, boolean mayDecide) implements FormPage {

    record Commendation(String title, LocalDate awardedOn, String unit) {}

    record Points(int points, String reason, Instant notedAt, int total) {}

    /** @param name whose star it is about */
    record Objection(UUID id, UUID star, PersonId by, String name, String words, Instant saidAt) {}

    /** The levels that are reached and neither there nor on their way. */
    List<Integer> within() {
        return java.util.stream.IntStream.rangeClosed(1, levels.size())
                .filter(level -> minutes >= levels.get(level - 1) * 60L && stars.stream().noneMatch(each -> each.level() == level && each.stage() != Star.Stage.REFUSED)).boxed().toList();
    }
}
