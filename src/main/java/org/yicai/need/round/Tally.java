package org.yicai.need.round;

import java.util.Collection;

/** The figures of a whole round or of one entrance, always shown beside the number of households. */
record Tally(int households, int reached, int unwilling, int once, int again, int notYet) {

    static Tally of(Collection<Entrance> entrances) {
        return new Tally(
                entrances.stream().mapToInt(Entrance::households).sum(),
                entrances.stream().mapToInt(Entrance::reached).sum(),
                entrances.stream().mapToInt(Entrance::unwilling).sum(),
                entrances.stream().mapToInt(Entrance::once).sum(),
                entrances.stream().mapToInt(Entrance::again).sum(),
                entrances.stream().mapToInt(Entrance::notYet).sum());
    }

    int neverReached() {
        return households - reached - unwilling;
    }
}
