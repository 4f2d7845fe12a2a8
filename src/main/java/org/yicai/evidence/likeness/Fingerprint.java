package org.yicai.evidence.likeness;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a photograph is found again by. Drawn from its pixels; holds nothing that says who or where. */
public final class Fingerprint {

    /** The edition: fingerprints of another one are not compared. */
    public static final int ENGINE = 1;

    /** A picture with fewer features is too plain to be told from others: it is never accused. */
    public static final int PLAIN = 60;

    /** The longer side of the grey picture that features are looked for in. */
    public static final int CANON = 512;

    private static final int POINTS = 600;
    private final Points points;
    private final Grey view;
    private final Codes codes;
    private long @Nullable [] outline;

    private Fingerprint(Points points, Grey view) {
        this.points = points;
        this.view = view;
        this.codes = new Codes(points);
    }

    /** @param upright a decoded picture of any size, as people see it */
    public static Fingerprint of(BufferedImage upright) {
        return of(Grey.of(upright, CANON));
    }

    /** @param grey as {@link Grey#of} gives it */
    public static Fingerprint of(Grey grey) {
        var canon = grey.canonical(CANON);
        if (Math.min(canon.width(), canon.height()) < 32) {
            return new Fingerprint(Points.room(0), canon.canonical(Blocks.VIEW));
        }
        return new Fingerprint(new PointFinder(POINTS).find(canon), canon.fitted(Blocks.VIEW));
    }

    /** From what was stored. */
    public static Fingerprint of(byte[] points, byte[] view) {
        return new Fingerprint(Points.of(points), Grey.of(view));
    }

    /** How many local features there are. */
    public int features() {
        return points.count();
    }

    public boolean plain() {
        return features() < PLAIN;
    }

    public byte[] points() {
        return points.bytes();
    }

    public byte[] view() {
        return view.bytes();
    }

    /** What the index keeps, about 860 bytes; of a plain picture the outline alone, of an empty one nothing. */
    public byte[] sketch() {
        if (plain() && Outline.empty(outline())) {
            return new byte[0];
        }
        var words = plain() ? new long[0] : Sketch.of(points, codes);
        var to = ByteBuffer.allocate((Outline.LENGTH + words.length) * Long.BYTES);
        to.asLongBuffer().put(outline()).put(words);
        return to.array();
    }

    /**
     * A square picture may have been a wide or a high one that was pressed together: as it would have been, drawn from the
     * small picture. None of any other shape.
     */
    List<Fingerprint> stretched() {
        if (Math.abs(view.width() - view.height()) > view.width() / 20) {
            return List.of();
        }
        int shorter = CANON * 2 / 3;
        return List.of(of(view.stretched(CANON, shorter)), of(view.stretched(shorter, CANON)));
    }

    Fingerprint mirrored() {
        return new Fingerprint(points.mirrored((float) view.width() / Math.max(view.width(), view.height())), view.mirrored());
    }

    long[] outline() {
        var known = outline;
        if (known == null) {
            known = Outline.of(view);
            outline = known;
        }
        return known;
    }

    Points all() {
        return points;
    }

    Codes codes() {
        return codes;
    }

    Grey picture() {
        return view;
    }
}
