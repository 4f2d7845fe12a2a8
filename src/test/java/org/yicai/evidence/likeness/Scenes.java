package org.yicai.evidence.likeness;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Drawn scenes with something in every corner: things of all sizes, lit from one side, some of them hatched. */
public final class Scenes {

    private Scenes() {}

    public static BufferedImage scene(int width, int height, int seed) {
        var chance = new Random(seed * 7_919L + 1);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new java.awt.GradientPaint(0, 0, colour(chance), width, height, colour(chance)));
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 260; i++) {
            double size = Math.pow(chance.nextDouble(), 2) * width / 5 + 6;
            pen.setTransform(AffineTransform.getRotateInstance(chance.nextDouble() * Math.PI, width / 2.0, height / 2.0));
            pen.translate(chance.nextDouble() * width, chance.nextDouble() * height);
            pen.setPaint(new java.awt.GradientPaint(0, 0, colour(chance), (float) size, (float) size / 2, colour(chance)));
            pen.fill(chance.nextBoolean() ? new Ellipse2D.Double(0, 0, size, size * (0.4 + chance.nextDouble())) : new Rectangle2D.Double(0, 0, size, size * (0.2 + chance.nextDouble())));
        }
        pen.dispose();
        return picture;
    }

    /** Woven: the same small thing everywhere, hardly two alike, over light and shade. */
    static BufferedImage cloth(int width, int height, int seed) {
        var chance = new Random(seed * 104_729L);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var shade = new double[48];
        for (int i = 0; i < shade.length; i++) {
            shade[i] = chance.nextDouble() * 2 * Math.PI;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double light = 128 + 22 * (chance.nextDouble() - 0.5) + (x / 5 + y / 5) % 2 * 12;
                for (int i = 0; i < shade.length; i += 3) {
                    light += 9 * Math.sin((1 + i / 3 % 4) * 2 * Math.PI * x / width + shade[i]) * Math.sin((1 + i / 12) * 2 * Math.PI * y / height + shade[i + 1]);
                }
                int grey = Math.clamp(Math.round(light), 0, 255);
                picture.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return picture;
    }

    private static Color colour(Random chance) {
        return new Color(chance.nextInt(256), chance.nextInt(256), chance.nextInt(256));
    }
}
