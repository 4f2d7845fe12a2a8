package org.yicai.matching;

/** A place on the local grid, in metres east and north of any fixed point; as coarse as the grid it comes from. */
public record Spot(int east, int north) {

    /** The way along streets that run east and north, in metres. */
    public int metresTo(Spot other) {
        return Math.abs(east - other.east) + Math.abs(north - other.north);
    }
}
