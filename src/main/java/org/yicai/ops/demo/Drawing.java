package org.yicai.ops.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures for the town, drawn here so that they are nobody's: no camera of ours was ever in such a stairwell. */
final class Drawing {

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 900;
    private static final int STEPS = 9;

    private Drawing() {}

    /** A flight of stairs without a rail, as JPEG. */
    static byte[] stairs() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xD8D2C4));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xBFB8A6));
        pen.fillRect(0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        for (int i = 0; i < STEPS; i++) {
            int top = HEIGHT - (i + 1) * HEIGHT / (STEPS + 2);
            pen.setColor(new Color(0x8C857A).brighter());
            pen.fillRect(i * WIDTH / STEPS, top, WIDTH - i * WIDTH / STEPS, HEIGHT - top);
            pen.setColor(new Color(0x5E584F));
            pen.setStroke(new BasicStroke(6));
            pen.drawLine(i * WIDTH / STEPS, top, WIDTH, top);
        }
        pen.setColor(new Color(0xF4EBC2));
        pen.fillOval(WIDTH / 3, 80, 110, 110);
        pen.dispose();
        return jpeg(picture);
    }

    /** Somebody in a work jacket, nobody in particular, as JPEG. */
    static byte[] portrait() {
        var picture = new BufferedImage(HEIGHT, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xDCE6E8));
        pen.fillRect(0, 0, HEIGHT, HEIGHT);
        pen.setColor(new Color(0x3F6E78));
        pen.fillRoundRect(150, 640, 600, 500, 260, 260);
        pen.setColor(new Color(0xE8BE9A));
        pen.fillRect(390, 540, 120, 150);
        pen.fillOval(270, 180, 360, 430);
        pen.setColor(new Color(0x33302D));
        pen.fillArc(255, 140, 390, 360, 0, 180);
        pen.fillOval(345, 350, 34, 34);
        pen.fillOval(521, 350, 34, 34);
        pen.setStroke(new BasicStroke(12));
        pen.drawArc(375, 420, 150, 90, 200, 140);
        pen.dispose();
        return jpeg(picture);
    }

    private static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
