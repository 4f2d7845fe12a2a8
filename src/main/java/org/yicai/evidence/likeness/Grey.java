package org.yicai.evidence.likeness;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** A picture without colours. @param pixels row by row, 0 black to 255 white */
public record Grey(int width, int height, byte[] pixels) {

    /** A picture in grey that fits a square of this many pixels; each new pixel is the mean of those it covers. Smaller ones are not made larger. */
    public static Grey of(BufferedImage picture, int longest) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        int shrunk = Math.max(1, Math.max(w, h) / longest);
        var pixels = new byte[w * h];
        var row = new int[w];
        boolean clear = picture.getColorModel().hasAlpha();
        for (int y = 0; y < h; y++) {
            picture.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < w; x++) {
                int rgb = clear && row[x] >>> 24 == 0 ? Color.WHITE.getRGB() : row[x];
                pixels[y * w + x] = (byte) (((rgb >> 16 & 255) * 19595 + (rgb >> 8 & 255) * 38470 + (rgb & 255) * 7471 + 32768) >> 16);
            }
        }
        var whole = new Grey(w, h, pixels);
        return shrunk == 1 && Math.max(w, h) <= longest ? whole : whole.fitted(longest);
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 255;
    }

    /** The same so that its longer side has at most this many pixels. */
    public Grey fitted(int longest) {
        int most = Math.max(width, height);
        if (most <= longest) {
            return this;
        }
        return resized(Math.max(1, Math.round((float) width * longest / most)), Math.max(1, Math.round((float) height * longest / most)));
    }

    /** Each new pixel is the mean of the area it covers; along a side that grows, the nearest. */
    Grey resized(int w, int h) {
        var across = new float[w * height];
        shrink(w, across);
        var to = new byte[w * h];
        var sums = new float[w];
        for (int y = 0; y < h; y++) {
            double from = (double) y * height / h;
            double until = Math.max((double) (y + 1) * height / h, from + 1e-6);
            java.util.Arrays.fill(sums, 0);
            for (int s = (int) from; s < until && s < height; s++) {
                float weight = (float) ((Math.min(s + 1, until) - Math.max(s, from)) / (until - from));
                for (int x = 0; x < w; x++) {
                    sums[x] += weight * across[s * w + x];
                }
            }
            for (int x = 0; x < w; x++) {
                to[y * w + x] = (byte) Math.clamp(Math.round(sums[x]), 0, 255);
            }
        }
        return new Grey(w, h, to);
    }

    private void shrink(int w, float[] to) {
        for (int x = 0; x < w; x++) {
            double from = (double) x * width / w;
            double until = Math.max((double) (x + 1) * width / w, from + 1e-6);
            for (int s = (int) from; s < until && s < width; s++) {
                float weight = (float) ((Math.min(s + 1, until) - Math.max(s, from)) / (until - from));
                for (int y = 0; y < height; y++) {
                    to[y * w + x] += weight * (pixels[y * width + s] & 255);
                }
            }
        }
    }

    /** The same so that its longer side has just this many pixels; what grows is drawn smoothly. */
    Grey canonical(int longest) {
        int most = Math.max(width, height);
        if (most >= longest || most < 16) {
            return fitted(longest);
        }
        return stretched(Math.max(1, Math.round((float) width * longest / most)), Math.max(1, Math.round((float) height * longest / most)));
    }

    Grey stretched(int w, int h) {
        var to = new byte[w * h];
        for (int y = 0; y < h; y++) {
            float fy = Math.clamp((y + 0.5f) * height / h - 0.5f, 0, Math.max(0, height - 1.001f));
            for (int x = 0; x < w; x++) {
                float fx = Math.clamp((x + 0.5f) * width / w - 0.5f, 0, Math.max(0, width - 1.001f));
                to[y * w + x] = (byte) Math.round(between(fx, fy));
            }
        }
        return new Grey(w, h, to);
    }

    private float between(float x, float y) {
        int left = Math.clamp((int) x, 0, Math.max(0, width - 2));
        int top = Math.clamp((int) y, 0, Math.max(0, height - 2));
        float fx = x - left;
        float fy = y - top;
        int right = Math.min(width - 1, left + 1);
        int below = Math.min(height - 1, top + 1);
        return (at(left, top) * (1 - fx) + at(right, top) * fx) * (1 - fy) + (at(left, below) * (1 - fx) + at(right, below) * fx) * fy;
    }

    /** As in a mirror. */
    Grey mirrored() {
        var to = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                to[y * width + x] = pixels[y * width + width - 1 - x];
            }
        }
        return new Grey(width, height, to);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(4 + pixels.length).putShort((short) width).putShort((short) height).put(pixels).array();
    }

    static Grey of(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        int w = from.getShort();
        int h = from.getShort();
        var pixels = new byte[w * h];
        from.get(pixels);
        return new Grey(w, h, pixels);
    }
}
