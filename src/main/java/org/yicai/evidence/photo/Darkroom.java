package org.yicai.evidence.photo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.yicai.evidence.likeness.Fingerprint;
import org.yicai.evidence.likeness.Grey;
import org.yicai.evidence.photo.Unreadable.Why;

/**
 * Draws a picture anew: upright, smaller, as JPEG, without anything that the camera or a program wrote into the file.
 * Of large pictures only some of the pixels are decoded, so that none takes more than a fixed part of the heap.
 */
public final class Darkroom {

    /** The longest side of what others see. */
    public static final int LONGEST = 1_600;

    /** The longest side in a list. */
    public static final int SMALL = 320;

    /** The longest side of what is shown to somebody who is to know a picture again, and nobody on it. */
    public static final int VEILED = 96;

    private static final float QUALITY = 0.82f;
    /** In bytes: a picture of six megapixels is decoded whole; of larger ones every second pixel, every third. Enough for 1,600 in a row. */
    private static final long MOST_DECODED = 20_000_000;

    private Darkroom() {}

    /**
     * What came out.
     *
     * @param width of the large one, in pixels
     * @param grey what a fingerprint is drawn from
     */
    public record Prints(byte[] large, byte[] small, int width, int height, Grey grey) {}

    /** @throws Unreadable when the file is not what its header says */
    public static Prints develop(Path file, Header header) throws IOException, Unreadable {
        try {
            var upright = turned(fitted(decoded(file, header), LONGEST), header.kind() == Header.Kind.JPEG ? orientation(file) : 1);
            return new Prints(jpeg(upright), jpeg(fitted(upright, SMALL)), upright.getWidth(), upright.getHeight(), Grey.of(upright, Fingerprint.CANON));
        } catch (javax.imageio.IIOException | RuntimeException noPicture) {
            throw new Unreadable(Why.BROKEN); // decoders also answer nonsense with exceptions of the unchecked kind
        }
    }

    private static BufferedImage decoded(Path file, Header header) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(header.kind().name().toLowerCase(Locale.ROOT)).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            return decoded(reader, in, header);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(ImageReader reader, FileImageInputStream in, Header header) throws IOException {
        // texts inside a PNG may be compressed without bound; the decoder passes them over when metadata are ignored
        reader.setInput(in, true, true);
        var how = reader.getDefaultReadParam();
        int every = 1;
        while ((long) header.width() / every * (header.height() / every) * header.pixelBytes() > MOST_DECODED) {
            every++;
        }
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    /** Halved as often as possible, then once more: so that thin lines stay. Whatever was transparent is white. */
    private static BufferedImage fitted(BufferedImage from, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        var now = from;
        while (now.getWidth() / 2 >= width && now.getHeight() / 2 >= height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return now == from || now.getWidth() != width || now.getHeight() != height ? drawn(now, width, height) : now;
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        draw(to, g -> g.drawImage(from, 0, 0, width, height, Color.WHITE, null));
        return to;
    }

    private static void draw(BufferedImage on, java.util.function.Consumer<Graphics2D> what) {
        var g = on.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        what.accept(g);
        g.dispose();
    }

    /** Exif 2.32, tag 0x0112: how the camera was held. */
    private static BufferedImage turned(BufferedImage from, int orientation) {
        int w = from.getWidth();
        int h = from.getHeight();
        var how = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> null;
        };
        if (how == null) {
            return from;
        }
        var to = orientation < 5 ? new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB) : new BufferedImage(h, w, BufferedImage.TYPE_INT_RGB);
        draw(to, g -> g.drawImage(from, how, null));
        return to;
    }

    private static int orientation(Path file) throws IOException {
        try {
            var exif = JpegMetadataReader.readMetadata(file.toFile(), List.of(new ExifReader())).getFirstDirectoryOfType(ExifIFD0Directory.class);
            var told = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return told == null ? 1 : told;
        } catch (JpegProcessingException | RuntimeException unreadable) {
            return 1; // it is a picture all the same
        }
    }

    /** A print of ours, no wider than one needs to know the picture again and too small to know a face. */
    public static byte[] veiled(byte[] print) {
        try {
            return jpeg(fitted(ImageIO.read(new ByteArrayInputStream(print)), VEILED));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** Written without metadata, so it holds a size, tables and pixels. */
    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
