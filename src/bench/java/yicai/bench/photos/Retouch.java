package yicai.bench.photos;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** What one does to a picture so that it looks like another. */
final class Retouch {

    private Retouch() {}

    static BufferedImage drawn(int width, int height, Consumer<Graphics2D> what) {
        var to = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        var g = to.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        what.accept(g);
        g.dispose();
        return to;
    }

    /** In three plain channels, whatever it was; what is transparent becomes white. */
    static BufferedImage drawn(BufferedImage from) {
        return drawn(from.getWidth(), from.getHeight(), g -> g.drawImage(from, 0, 0, Color.WHITE, null));
    }

    static byte[] bytes(BufferedImage picture, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static BufferedImage jpeg(BufferedImage picture, float quality) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes(picture, quality)));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    static BufferedImage scaled(BufferedImage from, double across, double down) {
        int w = (int) Math.round(from.getWidth() * across);
        int h = (int) Math.round(from.getHeight() * down);
        var now = from;
        while (now.getWidth() / 2 >= w && now.getHeight() / 2 >= h) {
            var last = now;
            now = drawn(last.getWidth() / 2, last.getHeight() / 2, g -> g.drawImage(last, 0, 0, last.getWidth() / 2, last.getHeight() / 2, null));
        }
        var last = now;
        return drawn(w, h, g -> g.drawImage(last, 0, 0, w, h, null));
    }

    static BufferedImage longest(BufferedImage from, int side) {
        double scale = (double) side / Math.max(from.getWidth(), from.getHeight());
        return scale >= 1 ? from : scaled(from, scale, scale);
    }

    private interface Tone {
        int of(int channel, int x, int y);
    }

    private static BufferedImage each(BufferedImage from, Tone tone) {
        var to = new BufferedImage(from.getWidth(), from.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < from.getHeight(); y++) {
            for (int x = 0; x < from.getWidth(); x++) {
                int rgb = from.getRGB(x, y);
                to.setRGB(x, y, Math.clamp(tone.of(rgb >> 16 & 255, x, y), 0, 255) << 16 | Math.clamp(tone.of(rgb >> 8 & 255, x, y), 0, 255) << 8 | Math.clamp(tone.of(rgb & 255, x, y), 0, 255));
            }
        }
        return to;
    }

    static BufferedImage toned(BufferedImage from, double gain, int more) {
        return each(from, (c, x, y) -> (int) Math.round(c * gain + more));
    }

    static BufferedImage noise(BufferedImage from, double strength, Random chance) {
        return each(from, (c, x, y) -> (int) Math.round(c + chance.nextGaussian() * strength));
    }

    static BufferedImage grey(BufferedImage from) {
        var grey = new BufferedImage(from.getWidth(), from.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var g = grey.createGraphics();
        g.drawImage(from, 0, 0, null);
        g.dispose();
        return drawn(from.getWidth(), from.getHeight(), pen -> pen.drawImage(grey, 0, 0, null));
    }

    /** Means of squares, twice, which is nearly Gaussian. */
    static BufferedImage blurred(BufferedImage from, int radius) {
        return radius < 1 ? from : box(box(from, radius), radius);
    }

    private static BufferedImage box(BufferedImage from, int radius) {
        int w = from.getWidth();
        int h = from.getHeight();
        var sums = new long[3][(w + 1) * (h + 1)];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = from.getRGB(x, y);
                for (int c = 0; c < 3; c++) {
                    sums[c][(y + 1) * (w + 1) + x + 1] = (rgb >> 16 - 8 * c & 255) + sums[c][y * (w + 1) + x + 1] + sums[c][(y + 1) * (w + 1) + x] - sums[c][y * (w + 1) + x];
                }
            }
        }
        var to = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            int top = Math.max(0, y - radius) * (w + 1);
            int bottom = Math.min(h, y + radius + 1) * (w + 1);
            for (int x = 0; x < w; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(w, x + radius + 1);
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    long sum = sums[c][bottom + right] - sums[c][top + right] - sums[c][bottom + left] + sums[c][top + left];
                    rgb = rgb << 8 | (int) (sum / ((long) (right - left) * ((bottom - top) / (w + 1))));
                }
                to.setRGB(x, y, rgb);
            }
        }
        return to;
    }

    static BufferedImage stamp(BufferedImage from) {
        int size = Math.max(12, from.getHeight() / 16);
        return drawn(from.getWidth(), from.getHeight(), g -> {
            g.drawImage(from, 0, 0, null);
            g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
            g.setColor(Color.ORANGE);
            g.drawString("2026-11-20 10:31:07", from.getWidth() - size * 11, from.getHeight() - size);
        });
    }

    static BufferedImage banner(BufferedImage from) {
        int high = from.getHeight() / 8;
        return drawn(from.getWidth(), from.getHeight(), g -> {
            g.drawImage(from, 0, 0, null);
            g.setColor(new Color(200, 20, 30));
            g.fillRect(0, 0, from.getWidth(), high);
            g.setColor(Color.YELLOW);
            g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(8, high * 2 / 3)));
            g.drawString("WELCOME TO THE COMMUNITY", from.getWidth() / 12, high * 3 / 4);
        });
    }

    /** So much less of each side, cut off anywhere. */
    static BufferedImage crop(BufferedImage from, double share, Random chance) {
        int w = (int) Math.round(from.getWidth() * (1 - share));
        int h = (int) Math.round(from.getHeight() * (1 - share));
        int left = chance.nextInt(from.getWidth() - w + 1);
        int top = chance.nextInt(from.getHeight() - h + 1);
        return drawn(w, h, g -> g.drawImage(from, -left, -top, null));
    }

    /** Black bars, so much of the height each, above and below. */
    static BufferedImage letterbox(BufferedImage from, double share) {
        int bar = (int) Math.round(from.getHeight() * share);
        return drawn(from.getWidth(), from.getHeight() + 2 * bar, g -> g.drawImage(from, 0, bar, null));
    }

    /** About its middle, in a frame of the same size with black corners. */
    static BufferedImage turned(BufferedImage from, double degrees) {
        return drawn(from.getWidth(), from.getHeight(), g -> {
            g.rotate(Math.toRadians(degrees), from.getWidth() / 2.0, from.getHeight() / 2.0);
            g.drawImage(from, 0, 0, null);
        });
    }

    static BufferedImage mirror(BufferedImage from) {
        return drawn(from.getWidth(), from.getHeight(), g -> g.drawImage(from, from.getWidth(), 0, -from.getWidth(), from.getHeight(), null));
    }

    static BufferedImage quarter(BufferedImage from) {
        return drawn(from.getHeight(), from.getWidth(), g -> g.drawImage(from, new AffineTransform(0, 1, -1, 0, from.getHeight(), 0), null));
    }

    /** Seen on a screen: squeezed and sheared by up to this share, framed by a dark room, less contrast, not sharp, saved again. */
    static BufferedImage screen(BufferedImage from, double share, Random chance) {
        double across = 1 - share * (0.5 + chance.nextDouble() / 2);
        double lean = share * (chance.nextDouble() - 0.5);
        double rise = share * (chance.nextDouble() - 0.5);
        int w = from.getWidth();
        int h = from.getHeight();
        var seen = drawn(w, h, g -> {
            g.setColor(new Color(40, 42, 48));
            g.fillRect(0, 0, w, h);
            g.translate(w / 2.0, h / 2.0);
            g.transform(new AffineTransform(0.92 * across, 0.92 * rise, 0.92 * lean, 0.92, 0, 0));
            g.translate(-w / 2.0, -h / 2.0);
            g.drawImage(from, 0, 0, null);
        });
        return jpeg(toned(blurred(seen, Math.max(1, w / 640)), 0.85, 18), 0.75f);
    }
}
