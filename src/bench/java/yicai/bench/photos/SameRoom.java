package yicai.bench.photos;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/**
 * Two photographs of one room on two days: the same background seen from another place, with other people in front of it.
 * The people are heads and bodies cut out of other photographs; they stand in the lower part until they hide a given share.
 */
public final class SameRoom {

    /** How much of the background other people hide. */
    public static final double[] HIDDEN = {0.30, 0.50, 0.65};

    private SameRoom() {}

    /** @param cut what people are cut from: other photographs than the room */
    public static BufferedImage[] pair(BufferedImage room, List<BufferedImage> cut, double hidden, Random chance) {
        var one = crowded(room, cut, hidden, chance);
        return new BufferedImage[] {one, Retouch.jpeg(crowded(moved(room, chance), cut, hidden, chance), 0.8f)};
    }

    /** From half a step aside: turned, sheared and drawn nearer by a few parts in a hundred. */
    private static BufferedImage moved(BufferedImage room, Random chance) {
        return Retouch.drawn(room.getWidth(), room.getHeight(), g -> {
            g.translate(room.getWidth() / 2.0, room.getHeight() / 2.0);
            g.transform(new AffineTransform(1.06 + chance.nextDouble() * 0.06, near(chance, 0.03), near(chance, 0.05), 1.06 + chance.nextDouble() * 0.06, near(chance, 0.02) * room.getWidth(), near(chance, 0.02) * room.getHeight()));
            g.translate(-room.getWidth() / 2.0, -room.getHeight() / 2.0);
            g.drawImage(room, 0, 0, null);
        });
    }

    private static double near(Random chance, double most) {
        return (chance.nextDouble() * 2 - 1) * most;
    }

    private static BufferedImage crowded(BufferedImage room, List<BufferedImage> cut, double hidden, Random chance) {
        int w = room.getWidth();
        int h = room.getHeight();
        var people = new Area();
        return Retouch.drawn(w, h, g -> {
            g.drawImage(room, 0, 0, null);
            for (int tries = 0; tries < 60 && share(people, w, h) < hidden; tries++) {
                double high = h * (0.45 + chance.nextDouble() * 0.4 + hidden / 4);
                double wide = high * (0.3 + chance.nextDouble() * 0.15);
                var person = person(chance.nextDouble() * w - wide / 2, h - high * 0.95 + chance.nextDouble() * h * 0.05, wide, high);
                var from = cut.get(chance.nextInt(cut.size()));
                g.setClip(person);
                int left = -chance.nextInt(Math.max(1, from.getWidth() - w / 3));
                int top = -chance.nextInt(Math.max(1, from.getHeight() - h / 3));
                g.drawImage(from, (int) person.getBounds().getX() + left / 3, (int) person.getBounds().getY() + top / 3, w, h, null);
                g.setClip(null);
                people.add(new Area(person));
            }
        });
    }

    private static Shape person(double x, double y, double wide, double high) {
        var body = new Area(new RoundRectangle2D.Double(x, y + high * 0.28, wide, high, wide * 0.5, wide * 0.5));
        body.add(new Area(new Ellipse2D.Double(x + wide * 0.25, y, wide * 0.5, high * 0.3)));
        return body;
    }

    private static double share(Area people, int w, int h) {
        int inside = 0;
        for (int i = 0; i < 400; i++) {
            inside += people.contains(new Rectangle2D.Double((i % 20 + 0.5) * w / 20, (i / 20 + 0.5) * h / 20, 1, 1)) ? 1 : 0;
        }
        return inside / 400.0;
    }
}
