package org.yicai.evaluation.scorecard;

import java.util.List;

/**
 * What is known about a project without anybody's opinion; every share is in hundredths, 0 to 100.
 *
 * @param agreedFen what the contract came to, {@code settledFen} what of it was paid
 * @param promises how much of each deliverable is confirmed
 * @param standards how many standards the acceptances judged, {@code kept} how many of them were kept without reserve
 * @param milestones how many there are, {@code inTime} how many were accepted no later than fifteen days after they were due
 * @param originalFen the amount as it was signed: what grew later cost more than was said
 * @param served recipients who were there, {@code rated} how many of them rated, {@code ratingSum} in all
 */
record Figures(long agreedFen, long settledFen, List<Promised> promises, int standards, int kept, int milestones, int inTime, long originalFen, int served, int rated, int ratingSum) {

    /** A deliverable in its own unit. */
    record Promised(String name, int promised, int confirmed) {}

    private static final int WHOLE = 100;
    private static final int STARS = 4;

    /** 预算执行率: paid of what was agreed. */
    int execution() {
        return share(Math.min(settledFen, agreedFen), agreedFen);
    }

    /** 数量: what is confirmed of what was promised, each deliverable weighing the same. */
    int quantity() {
        return (int) Math.round(promises.stream().mapToInt(each -> share(Math.min(each.confirmed, each.promised), each.promised)).average().orElse(0));
    }

    /** 质量: standards kept without reserve. */
    int quality() {
        return share(kept, standards);
    }

    /** 时效: milestones accepted in time. */
    int time() {
        return share(inTime, milestones);
    }

    /** 成本: what was said of what it came to. */
    int cost() {
        return share(Math.min(originalFen, agreedFen), agreedFen);
    }

    /** 产出: the mean of quantity, quality, time and cost. */
    int output() {
        return Math.round((quantity() + quality() + time() + cost()) / 4f);
    }

    /** 服务对象满意度: one star is nothing, five are everything; nobody's rating is nothing. */
    int satisfaction() {
        return rated == 0 ? 0 : share((long) ratingSum - rated, (long) rated * STARS);
    }

    private static int share(long part, long whole) {
        return whole <= 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }

    /** What a share of a part's weight comes to, in tenths of points. */
    static int tenths(int share, int weight) {
        return Math.round(share * weight * 10f / WHOLE);
    }
}
