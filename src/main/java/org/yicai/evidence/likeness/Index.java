package org.yicai.evidence.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Names the few stored pictures among very many that a picture may be a copy of. Pictures are numbered from 0 in the order in
 * which they were added. A few thousand lie on the heap; older ones outside it, about 840 bytes each.
 */
final class Index implements AutoCloseable {

    private static final int OPEN = 4_096;
    private static final int PROBES = 12;
    private static final int FEATURES = 600;
    private final List<ClosedDrawers> closed = new ArrayList<>();
    private final Outlines outlines = new Outlines();
    private OpenDrawers open = new OpenDrawers();

    /** A picture worth a closer look. @param votes how many features agree about how it would lie */
    record Candidate(int picture, boolean mirrored, int votes) {}

    /** @param sketch outline and features of {@link Fingerprint#sketch}; an empty one is never found, but numbered */
    synchronized void add(long[] sketch) {
        outlines.add(sketch);
        open.add(Arrays.copyOfRange(sketch, Math.min(sketch.length, Outline.LENGTH), sketch.length));
        if (open.pictures() == OPEN) {
            closed.add(open.closed());
            open = new OpenDrawers();
            while (closed.size() > 1 && closed.getLast().pictures() == closed.get(closed.size() - 2).pictures() && closed.getLast().pictures() * 2 <= ClosedDrawers.MOST) {
                try (var two = closed.removeLast(); var one = closed.removeLast()) {
                    closed.add(ClosedDrawers.together(one, two));
                }
            }
        }
    }

    /** Bytes outside the heap. */
    synchronized long bytes() {
        return outlines.bytes() + closed.stream().mapToLong(ClosedDrawers::bytes).sum();
    }

    /** The pictures that look like this one on the whole. */
    synchronized List<Outlines.Near> near(long[] outline, int most) {
        return outlines.near(outline, most);
    }

    /** The best first, at most this many. */
    synchronized List<Candidate> look(Points plain, Codes plainCodes, Points mirrored, Codes mirroredCodes, int most) {
        var hits = new Hits();
        look(plainCodes, 0, hits);
        look(mirroredCodes, 1_024, hits);
        var sorted = hits.sorted();
        var found = new ArrayList<Candidate>();
        for (int from = 0; from < sorted.length;) {
            int until = from + 1;
            while (until < sorted.length && Hits.group(sorted[until]) == Hits.group(sorted[from])) {
                until++;
            }
            if (until - from > 1) {
                boolean turned = (Hits.group(sorted[from]) & 1) == 1;
                int votes = Votes.of(sorted, from, until, turned ? mirrored : plain);
                if (votes > 1) {
                    found.add(new Candidate((int) (Hits.group(sorted[from]) >>> 1), turned, votes));
                }
            }
            from = until;
        }
        found.sort(Comparator.comparingInt((Candidate each) -> -each.votes));
        return found.subList(0, Math.min(most, found.size()));
    }

    private void look(Codes codes, int shift, Hits hits) {
        var drawers = new int[PROBES];
        for (int i = 0; i < Math.min(FEATURES, codes.count()); i++) {
            codes.drawers(i, drawers);
            int check = Codes.check(codes.code(i));
            for (int drawer : drawers) {
                int first = 0;
                for (var each : closed) {
                    each.look(drawer, check, i + shift, first, hits);
                    first += each.pictures();
                }
                open.look(drawer, check, i + shift, first, hits);
            }
        }
    }

    @Override
    public synchronized void close() {
        outlines.close();
        closed.forEach(ClosedDrawers::close);
        closed.clear();
    }
}
