package org.yicai.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yicai.evidence.photo.Darkroom;
import org.yicai.evidence.photo.Header;
import org.yicai.evidence.photo.Signals;
import org.yicai.evidence.photo.Unreadable;

/**
 * Whatever somebody sends in the name of a photograph: it is refused for a reason that has a sentence of its own, or comes
 * out drawn anew without what hid in it; and all of it together allocates less than 256 MB, which bounds what it can add to
 * the heap.
 */
class BadPicturesTest {

    private static final long MOST = 256_000_000;
    private static final String HIDDEN = "<script>alert('hidden')</script>";
    private static final String CLEAN = "CLEAN";

    @TempDir
    private Path folder;

    @FunctionalInterface
    interface Made {
        byte[] bytes() throws IOException;
    }

    private static Arguments of(String name, String outcome, Made bytes) {
        return Arguments.of(name, outcome, bytes);
    }

    private static byte[] photo() {
        return Pictures.jpeg(Pictures.flag(1_200, 900));
    }

    static Stream<Arguments> sent() {
        return Stream.of(
                of("a photograph, the control", CLEAN, BadPicturesTest::photo),
                of("a photograph and a zip behind it", CLEAN, () -> joined(photo(), zip())),
                of("a photograph with a page of HTML in its comment", CLEAN, () -> joined(new byte[] {(byte) 0xFF, (byte) 0xD8}, segment(0xFE, HIDDEN), Arrays.copyOfRange(photo(), 2, photo().length))),
                of("a photograph and HTML behind it", CLEAN, () -> joined(photo(), HIDDEN.getBytes(StandardCharsets.UTF_8))),
                of("a PNG and a zip behind it", CLEAN, () -> joined(Pictures.png(Pictures.flag(300, 200)), zip())),
                of("HTML that a photograph follows", "PAPER", () -> joined(HIDDEN.getBytes(StandardCharsets.UTF_8), photo())),
                of("a zip that a photograph follows", "KIND", () -> joined(zip(), photo())),
                of("a PNG of four gigapixels", "LARGE", () -> Pictures.png(65_000, 65_000, new byte[0])),
                of("a JPEG whose header speaks of four gigapixels", "LARGE", () -> Pictures.resized(photo(), 65_500, 65_500)),
                of("a PNG whose pixels unfold to 168 MB", CLEAN, () -> zeros(9_400, 6_000, 8)),
                of("a PNG of 16 bits whose pixels unfold to 336 MB", CLEAN, () -> zeros(9_400, 6_000, 16)),
                of("a PNG whose pixels unfold beyond its size", CLEAN, () -> longer(200, 100, 300_000_000)),
                of("a photograph cut off in the middle", CLEAN, () -> Arrays.copyOf(photo(), photo().length / 2)),
                of("a photograph cut off in its header", "BROKEN", () -> Arrays.copyOf(photo(), 150)),
                of("a PNG cut off", "BROKEN", () -> Arrays.copyOf(Pictures.png(Pictures.flag(300, 200)), 60)),
                of("CMYK", "CMYK", BadPicturesTest::cmyk),
                of("a PNG of 16 bits", CLEAN, BadPicturesTest::sixteen),
                of("HEIC", "HEIC", () -> box("heic")),
                of("HEIC of another brand", "HEIC", () -> box("mif1")),
                of("AVIF", "HEIC", () -> box("avif")),
                of("a film", "KIND", () -> box("isom")),
                of("nothing", "KIND", () -> new byte[0]),
                of("one byte", "KIND", () -> new byte[] {(byte) 0xFF}),
                of("GIF", "MOVING", () -> written("gif")),
                of("WebP", "MOVING", () -> "RIFF\0\0\0\0WEBPVP8 ....".getBytes(StandardCharsets.US_ASCII)),
                of("SVG", "PAPER", () -> "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8)),
                of("SVG behind a mark and blanks", "PAPER", () -> "\uFEFF  \n<?xml version=\"1.0\"?><svg/>".getBytes(StandardCharsets.UTF_8)),
                of("PDF", "PAPER", () -> "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)),
                of("BMP", "KIND", () -> written("bmp")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sent")
    void each_is_refused_in_words_or_drawn_anew_within_bounds(String name, String outcome, Made made) throws Exception {
        var file = Files.write(folder.resolve("sent.jpg"), made.bytes());
        long before = allocated();
        var result = CLEAN;
        try {
            var header = Header.read(Files.newInputStream(file));
            Signals.of(file, header);
            var prints = Darkroom.develop(file, header);
            for (var print : List.of(prints.large(), prints.small())) {
                var text = new String(print, StandardCharsets.ISO_8859_1);
                assertThat(text).as("nothing that hid in it").doesNotContain("script", "PK\u0003\u0004", "inside.txt");
                assertThat(print[print.length - 2] & 0xFF).isEqualTo(0xFF);
                assertThat(print[print.length - 1] & 0xFF).as("ends where a picture ends").isEqualTo(0xD9);
            }
        } catch (Unreadable no) {
            result = no.why().name();
        }
        long cost = allocated() - before;
        System.out.printf("%s: %s, %.1f MB allocated%n", name, result, cost / 1e6);
        assertThat(result).isEqualTo(outcome);
        assertThat(cost).isLessThan(MOST);
    }

    @Test
    void the_meter_would_see_too_much() throws IOException {
        long before = allocated();
        long sum = 0;
        for (int i = 0; i < 270; i++) {
            sum += seen(new byte[1_000_000]);
        }
        assertThat(sum).isZero();
        assertThat(allocated() - before).as("the control: 270 MB, a million bytes at a time").isGreaterThan(MOST);
        before = allocated();
        var picture = ImageIO.read(new java.io.ByteArrayInputStream(zeros(6_000, 4_000, 16)));
        assertThat(picture.getWidth()).isEqualTo(6_000);
        assertThat(allocated() - before).as("a decoder that is left alone takes all the pixels").isGreaterThan(6L * 6_000 * 4_000);
    }

    private static int seen(byte[] bytes) {
        kept = bytes;
        return kept[kept.length / 2];
    }

    /** So that no compiler leaves the bytes out. */
    private static byte[] kept = {};

    /** All that this thread ever allocated, whether collected or not. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().threadId());
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var each : parts) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }

    private static byte[] segment(int marker, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(content.length + 4).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content).array();
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("inside.txt"));
            zip.write(HIDDEN.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** ISO 14496-12 §4.3. */
    private static byte[] box(String brand) {
        return joined(ByteBuffer.allocate(4).putInt(24).array(), ("ftyp" + brand).getBytes(StandardCharsets.US_ASCII), new byte[4], "mif1heic".getBytes(StandardCharsets.US_ASCII), new byte[200]);
    }

    private static byte[] written(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(Pictures.flag(40, 30), format, bytes)) {
            fail(format);
        }
        return bytes.toByteArray();
    }

    /** A black PNG of this size, packed to almost nothing. */
    private static byte[] zeros(int width, int height, int bits) {
        return packed(width, height, bits, (1L + 3L * bits / 8 * width) * height);
    }

    /** A small PNG with more pixels behind it than belong there. */
    private static byte[] longer(int width, int height, long bytes) {
        return packed(width, height, 8, bytes);
    }

    private static byte[] packed(int width, int height, int bits, long pixels) {
        var idat = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(idat, new Deflater(Deflater.BEST_SPEED))) {
            var zeros = new byte[1 << 20];
            for (long left = pixels; left > 0; left -= zeros.length) {
                out.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        } catch (IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
        var ihdr = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits).put((byte) 2).array();
        return joined(ByteBuffer.allocate(8).putLong(0x89504E470D0A1A0AL).array(), Pictures.chunk("IHDR", ihdr), Pictures.chunk("IDAT", idat.toByteArray()), Pictures.chunk("IEND", new byte[0]));
    }

    private static byte[] sixteen() throws IOException {
        var model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, java.awt.Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        var picture = new BufferedImage(model, model.createCompatibleWritableRaster(300, 200), false, null);
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "png", bytes)).isTrue();
        assertThat(bytes.toByteArray()[24]).as("bits").isEqualTo((byte) 16);
        return bytes.toByteArray();
    }

    /** Four colours: the writer takes a raster of four bands and marks it as nothing in particular. */
    private static byte[] cmyk() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var raster = java.awt.image.Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 120, 80, 4, null);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_DEFAULT);
            var type = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_ARGB);
            writer.write(null, new IIOImage(raster, null, writer.getDefaultImageMetadata(type, how)), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
