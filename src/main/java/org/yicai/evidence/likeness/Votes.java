package org.yicai.evidence.likeness;

/** Counts the hits of one stored picture that agree how it would have to lie. What looks alike by chance lies all over the place. */
final class Votes {

    /** So many hits, taken from all over, propose how it would lie; where things repeat themselves there are thousands. */
    private static final int PROPOSALS = 48;
    private static final double TURN = 0.6;
    private static final double OCTAVES = 0.8;
    private static final double NEAR = 0.10;

    private Votes() {}

    static int of(long[] hits, int from, int until, Points query) {
        int best = 1;
        int last = until;
        int step = Math.ceilDiv(until - from, PROPOSALS);
        for (int a = from; a < last && best < last - from; a += step) {
            int place = Hits.place(hits[a]);
            int mine = Hits.query(hits[a]);
            double turn = query.angle()[mine] - Sketch.angle(place);
            double octaves = octave(query, mine) - Sketch.octave(place);
            double scale = Math.pow(2, octaves);
            double c = scale * Math.cos(turn);
            double s = scale * Math.sin(turn);
            double x = query.x()[mine] - c * Sketch.x(place) + s * Sketch.y(place);
            double y = query.y()[mine] - s * Sketch.x(place) - c * Sketch.y(place);
            int votes = 0;
            int voter = -1;
            for (int b = from; b < last; b++) {
                int other = Hits.place(hits[b]);
                int theirs = Hits.query(hits[b]);
                double px = Sketch.x(other);
                double py = Sketch.y(other);
                // the hits of one feature stand side by side and have one vote
                if (theirs != voter
                        && Math.abs(octave(query, theirs) - Sketch.octave(other) - octaves) <= OCTAVES
                        && Math.abs(Math.IEEEremainder(query.angle()[theirs] - Sketch.angle(other) - turn, 2 * Math.PI)) <= TURN
                        && Math.hypot(c * px - s * py + x - query.x()[theirs], s * px + c * py + y - query.y()[theirs]) <= NEAR * Math.max(1, scale)) {
                    votes++;
                    voter = theirs;
                }
            }
            best = Math.max(best, votes);
        }
        return best;
    }

    private static double octave(Points points, int i) {
        return Math.log(points.scale()[i]) * 1.4426950408889634;
    }
}
