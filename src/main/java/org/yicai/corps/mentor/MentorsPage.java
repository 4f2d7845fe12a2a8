package org.yicai.corps.mentor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/**
 * Who is willing, whom one accompanies or is accompanied by; leaders see who walks with whom and when they met.
 *
 * @param me the looker
 * @param newcomer for whom a leader looks for a mentor; null otherwise
 * @param most how many one mentor accompanies
 */
record MentorsPage(Fields in, List<Mentor> mentors, List<Row> rows, Mentors.Facts me, Mentors.@Nullable Facts newcomer, boolean leads, int most, LocalDate today) implements FormPage {

    /**
     * A pair without its words.
     *
     * @param mine whether the looker is one of the two
     * @param mentor whether the looker is the mentor
     */
    record Row(UUID id, String mentorName, String menteeName, Stretch stretch, @Nullable Instant beganAt, @Nullable Instant endedAt, boolean mine, boolean mentor, int meetings, @Nullable LocalDate lastMet) {}

    List<Row> mine() {
        return rows.stream().filter(Row::mine).toList();
    }

    List<Row> others() {
        return rows.stream().filter(each -> !each.mine()).toList();
    }

    /** Whom one may ask: those with room, oneself left out. */
    List<Option> free(Mentors.Facts forWhom, View view) {
        return mentors.stream().filter(each -> !each.full(most) && !each.person().equals(forWhom.person())).map(each -> Option.of(each.person().value(), each.name())).toList();
    }

    boolean mayAsk() {
        return me.member() && !me.taken();
    }

    boolean mayOffer() {
        return me.experienced() && !me.willing() && !me.minor(today);
    }
}
