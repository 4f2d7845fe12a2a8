package org.yicai.evidence.likeness;

import java.nio.ByteBuffer;

/**
 * The local features of a picture, the strongest first.
 *
 * @param x from the left, in parts of the longer side
 * @param y from the top, in the same unit
 * @param scale how large, in the same unit
 * @param angle where it points, in radians
 * @param described 64 numbers each: four by four cells, in each the sums of dx, |dx|, dy and |dy| along the angle, times 200
 */
record Points(float[] x, float[] y, float[] scale, float[] angle, byte[] described) {

    static final int LENGTH = 64;
    private static final int BYTES = 8 + LENGTH;
    private static final float FINE = 16_384;
    private static final float TURN = (float) (2 * Math.PI);

    int count() {
        return x.length;
    }

    static Points room(int count) {
        return new Points(new float[count], new float[count], new float[count], new float[count], new byte[count * LENGTH]);
    }

    /** As the same features would have been found in a mirror, the picture being this wide in the unit of x. */
    Points mirrored(float width) {
        var other = room(count());
        for (int i = 0; i < count(); i++) {
            other.x[i] = width - x[i];
            other.y[i] = y[i];
            other.scale[i] = scale[i];
            other.angle[i] = (float) Math.PI - angle[i];
            for (int row = 0; row < 4; row++) {
                for (int k = 0; k < 16; k++) {
                    byte value = described[i * LENGTH + (3 - row) * 16 + k];
                    other.described[i * LENGTH + row * 16 + k] = k % 4 == 2 ? (byte) -value : value;
                }
            }
        }
        return other;
    }

    byte[] bytes() {
        var to = ByteBuffer.allocate(count() * BYTES);
        for (int i = 0; i < count(); i++) {
            to.putShort((short) Math.round(x[i] * FINE)).putShort((short) Math.round(y[i] * FINE)).putShort((short) Math.round(scale[i] * FINE * 4))
                    .putShort((short) Math.floorMod(Math.round(angle[i] / TURN * 65_536), 65_536)).put(described, i * LENGTH, LENGTH);
        }
        return to.array();
    }

    static Points of(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        var points = room(bytes.length / BYTES);
        for (int i = 0; i < points.count(); i++) {
            points.x[i] = from.getShort() / FINE;
            points.y[i] = from.getShort() / FINE;
            points.scale[i] = from.getShort() / (FINE * 4);
            points.angle[i] = (from.getShort() & 0xFFFF) / 65_536f * TURN;
            from.get(points.described, i * LENGTH, LENGTH);
        }
        return points;
    }
}
