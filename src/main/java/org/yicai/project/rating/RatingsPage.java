package org.yicai.project.rating;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Decimal;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What both sides of a contract say of each other.
 *
 * @param side for whom the visitor speaks; null for those who only look
 */
record RatingsPage(Fields in, Project project, RatingFile file, @Nullable ContractSide side, LocalDate today) implements FormPage {

    /** A rating as far as the visitor may read it: one's own at once, the other's from its day on; null else. */
    RatingFile.@Nullable Rating seen(RatingFile.Occasion occasion, ContractSide who) {
        return file.rating(occasion, who).filter(each -> who == side || !each.shownOn().isAfter(today)).orElse(null);
    }

    /** Whether the visitor's side may still speak. */
    boolean mayRate(RatingFile.Occasion occasion) {
        return side != null && file.rating(occasion, side).isEmpty() && !closed(occasion);
    }

    /** Whether nobody says anything more about it: a word after the other's was read would be an answer, not a rating. */
    boolean closed(RatingFile.Occasion occasion) {
        var closes = file.closesOn(occasion);
        return closes != null && !closes.isAfter(today);
    }

    List<RatingFile.Occasion> open() {
        return file.occasions().stream().filter(this::mayRate).toList();
    }

    /** The mean of what residents gave, with one decimal; only to be shown beside how many rated. */
    String average() {
        return Decimal.of(file.fact().ratingSum(), file.fact().rated());
    }
}
