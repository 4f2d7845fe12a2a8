package org.yicai.corps.certificate;

import java.util.List;
import org.yicai.web.Page;

/**
 * The yearly report of service (民政部令第67号 art. 18).
 *
 * @param host the recording unit's name; "" while there is no corps
 * @param latest the year of today
 */
record YearPage(int year, int latest, String host, List<Years.Sum> sums) implements Page {

    Years.Sum total() {
        return sums.stream().reduce(new Years.Sum(null, 0, 0, 0, 0, 0), Years.Sum::plus);
    }

    /** So few that even the total would be about somebody. */
    boolean few() {
        return total().volunteers() > 0 && total().volunteers() < Years.FEW;
    }

    boolean byTeam() {
        return sums.size() > 1;
    }
}
