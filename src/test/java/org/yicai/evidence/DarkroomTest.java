package org.yicai.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yicai.evidence.photo.Darkroom;
import org.yicai.evidence.photo.Header;
import org.yicai.evidence.photo.Unreadable;

/** What others see of a photograph: upright, small, without a word of what the camera wrote; and what is no photograph is refused before it unfolds. */
class DarkroomTest {

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws Exception {
        return Files.write(Files.createTempFile(folder, "p", ".img"), bytes);
    }

    private Darkroom.Prints develop(byte[] bytes) throws Exception {
        var file = file(bytes);
        return Darkroom.develop(file, Header.read(Files.newInputStream(file)));
    }

    private static BufferedImage seen(byte[] jpeg) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static List<String> kinds(byte[] picture) throws Exception {
        Metadata all = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
        return StreamSupport.stream(all.getDirectories().spliterator(), false).map(Directory::getName).toList();
    }

    @Test
    void nothing_that_the_camera_wrote_is_left() throws Exception {
        var original = Pictures.tellTale(Pictures.flag(800, 600), 6);
        assertThat(kinds(original)).as("the control: it was all there").contains("Exif IFD0", "GPS", "XMP", "IPTC", "JpegComment");
        assertThat(new String(original, StandardCharsets.ISO_8859_1)).contains(Pictures.SECRET);
        var prints = develop(original);
        for (var print : List.of(prints.large(), prints.small())) {
            assertThat(kinds(print)).containsExactlyInAnyOrder("JPEG", "JFIF", "Huffman", "File Type");
            assertThat(new String(print, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET, "Exif", "ICC_PROFILE", "8BIM", "http");
        }
    }

    /** Where the green bar, which was along the top of what the sensor saw, ends up, and where red is. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 65535})
    void pictures_stand_upright(int orientation) throws Exception {
        var print = seen(develop(Pictures.tellTale(Pictures.flag(400, 200), orientation)).large());
        var turned = orientation >= 5 && orientation <= 8;
        assertThat(print.getWidth()).isEqualTo(turned ? 200 : 400);
        assertThat(print.getHeight()).isEqualTo(turned ? 400 : 200);
        int w = print.getWidth();
        int h = print.getHeight();
        var green = switch (orientation) {
            case 3, 4 -> print.getRGB(w / 2, h - 8);
            case 5, 8 -> print.getRGB(8, h / 2);
            case 6, 7 -> print.getRGB(w - 8, h / 2);
            default -> print.getRGB(w / 2, 8);
        };
        assertThat(near(green, Color.GREEN)).as("green").isTrue();
        var red = switch (orientation) {
            case 2 -> print.getRGB(w - 20, h - 20);
            case 3 -> print.getRGB(w - 20, 20);
            case 4 -> print.getRGB(20, 20);
            case 5 -> print.getRGB(w - 20, 20);
            case 6 -> print.getRGB(20, 20);
            case 7 -> print.getRGB(20, h - 20);
            case 8 -> print.getRGB(w - 20, h - 20);
            default -> print.getRGB(20, h - 20);
        };
        assertThat(near(red, Color.RED)).as("red").isTrue();
    }

    private static boolean near(int rgb, Color wanted) {
        var c = new Color(rgb);
        return Math.abs(c.getRed() - wanted.getRed()) + Math.abs(c.getGreen() - wanted.getGreen()) + Math.abs(c.getBlue() - wanted.getBlue()) < 60;
    }

    @Test
    void the_large_print_has_1600_pixels_at_most_and_a_small_picture_stays_as_it_is() throws Exception {
        var prints = develop(Pictures.jpeg(Pictures.flag(4_032, 3_024)));
        assertThat(List.of(prints.width(), prints.height())).containsExactly(1_600, 1_200);
        assertThat(seen(prints.small()).getWidth()).isEqualTo(320);
        assertThat(seen(prints.small()).getHeight()).isEqualTo(240);
        assertThat(seen(develop(Pictures.png(Pictures.flag(20, 10))).large()).getWidth()).isEqualTo(20);
        assertThat(seen(develop(Pictures.jpeg(Pictures.flag(20_000, 100))).large()).getHeight()).as("a panorama").isEqualTo(8);
        assertThat(seen(develop(Pictures.jpeg(Pictures.flag(1, 1))).small()).getWidth()).isEqualTo(1);
    }

    @Test
    void what_is_transparent_is_white_and_grey_stays_grey() throws Exception {
        var print = seen(develop(Pictures.png(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB))).large());
        assertThat(near(print.getRGB(25, 25), Color.WHITE)).isTrue();
        var grey = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 100);
        assertThat(near(seen(develop(Pictures.jpeg(grey)).large()).getRGB(25, 25), new Color(100, 100, 100))).isTrue();
    }

    @Test
    void progressive_pictures_are_read_and_those_with_scans_without_end_are_not() throws Exception {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(Pictures.flag(300, 200), null, null), how);
        }
        var good = bytes.toByteArray();
        assertThat(develop(good).width()).isEqualTo(300);
        var scan = new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0};
        var endless = new ByteArrayOutputStream();
        endless.write(good, 0, good.length - 2);
        for (int i = 0; i < 100; i++) {
            endless.write(scan);
        }
        assertThatThrownBy(() -> develop(endless.toByteArray())).isInstanceOf(Unreadable.class).hasMessage("BROKEN");
    }

    @Test
    void what_is_no_picture_is_refused_whatever_it_is_called() {
        for (var each : new byte[][] {{}, {1}, "BM, a bitmap".getBytes(StandardCharsets.UTF_8), new byte[5_000]}) {
            assertThatThrownBy(() -> develop(each)).isInstanceOf(Unreadable.class).hasMessage("KIND");
        }
    }

    @Test
    void what_begins_like_a_picture_and_is_none_is_refused() {
        var good = Pictures.jpeg(Pictures.flag(300, 200));
        for (var each : new byte[][] {{(byte) 0xFF, (byte) 0xD8}, Arrays.copyOf(good, 25), Arrays.copyOf(good, 200), Pictures.resized(good, 0, 200), Pictures.png(0, 5, new byte[0]), Pictures.png(300, 200, new byte[0])}) {
            assertThatThrownBy(() -> develop(each)).isInstanceOf(Unreadable.class).hasMessage("BROKEN");
        }
    }

    @Test
    void a_picture_that_was_cut_off_is_shown_as_far_as_it_goes() throws Exception {
        var good = Pictures.jpeg(Pictures.flag(1_300, 1_200));
        assertThat(develop(Arrays.copyOf(good, good.length / 2)).width()).isEqualTo(1_300);
    }

    @Test
    void bombs_are_refused_by_what_their_header_says() {
        var small = Pictures.jpeg(Pictures.flag(100, 100));
        for (var each : new byte[][] {Pictures.resized(small, 65_500, 65_500), Pictures.resized(small, 60_001, 1_000), Pictures.png(100_000, 100_000, new byte[0]), Pictures.png(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[0])}) {
            assertThatThrownBy(() -> develop(each)).isInstanceOf(Unreadable.class).hasMessage("LARGE");
        }
    }

    @Test
    void a_text_in_a_png_that_unfolds_without_end_is_passed_over() throws Exception {
        var bomb = new ByteArrayOutputStream();
        bomb.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var packed = new DeflaterOutputStream(bomb)) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 3_000; i++) {
                packed.write(zeros);
            }
        }
        var plain = Pictures.png(Pictures.flag(60, 40));
        var all = new ByteArrayOutputStream();
        all.write(plain, 0, 33);
        all.writeBytes(Pictures.chunk("zTXt", bomb.toByteArray()));
        all.write(plain, 33, plain.length - 33);
        assertThat(develop(all.toByteArray()).width()).as("three gigabytes of nothing in a comment").isEqualTo(60);
    }

    @Test
    void fifty_megapixels_fit_beside_the_application() throws Exception {
        var file = file(Pictures.jpeg(Pictures.flag(8_160, 6_144)));
        var reply = child(file, "64m");
        assertThat(reply).as("a heap of 64 MB").contains("1600 x 1205");
        assertThat(child(file, "16m")).as("the control: it can be too little").contains("OutOfMemoryError");
    }

    private static String child(Path file, String heap) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Xmx" + heap, "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), OnePicture.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Develops one picture in a process of its own. */
    static final class OnePicture {
        public static void main(String[] args) throws Exception {
            var file = Path.of(args[0]);
            var prints = Darkroom.develop(file, Header.read(Files.newInputStream(file)));
            System.out.println(prints.width() + " x " + prints.height());
        }
    }
}
