package org.yicai.ops.demo;

import java.awt.BasicStroke;
import java.awt.Color;
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
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
