package org.yicai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.evidence.photo.Header;
import org.yicai.evidence.photo.Signals;

/** What a file says that may raise a question; that it says nothing is no question. */
class SignalsTest {

    @TempDir
    private Path folder;

    private Signals of(byte[] bytes) throws Exception {
        var file = Files.write(folder.resolve("p.img"), bytes);
        return Signals.of(file, Header.read(Files.newInputStream(file)));
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(ByteBuffer.allocate(content.length + 4).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content).array());
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    /** The words of a JUMBF box in which a C2PA store lies. */
    private static byte[] manifest() {
        return "JP\0\1\0\0\0\1\0\0\0\120jumb\0\0\0\36jumdc2pa\0\21\0\20\200\0\0\252\0\70\233\161\3c2pa\0".getBytes(StandardCharsets.ISO_8859_1);
    }

    /** TIFF 6.0 in Exif 2.32: software in the first folder; the moment and the serial number of the body in the second. */
    private static byte[] exif(String software, String moment, String serial) {
        var b = ByteBuffer.allocate(400);
        b.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        b.putShort((short) 2);
        b.putShort((short) 0x0131).putShort((short) 2).putInt(software.length() + 1).putInt(100);
        b.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(50);
        b.putInt(0);
        b.position(50);
        b.putShort((short) 2);
        b.putShort((short) 0x9003).putShort((short) 2).putInt(moment.length() + 1).putInt(200);
        b.putShort((short) 0xA431).putShort((short) 2).putInt(serial.length() + 1).putInt(300);
        b.putInt(0);
        b.position(100).put(software.getBytes(StandardCharsets.US_ASCII));
        b.position(200).put(moment.getBytes(StandardCharsets.US_ASCII));
        b.position(300).put(serial.getBytes(StandardCharsets.US_ASCII));
        return b.array();
    }

    private static byte[] inJpeg(byte[] exif) {
        return withSegment(Pictures.jpeg(Pictures.flag(60, 40)), 0xE1, ByteBuffer.allocate(exif.length + 6).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif).array());
    }

    private static byte[] inPng(String name, byte[] content) {
        var plain = Pictures.png(Pictures.flag(60, 40));
        var all = new ByteArrayOutputStream();
        all.write(plain, 0, 33);
        all.writeBytes(Pictures.chunk(name, content));
        all.write(plain, 33, plain.length - 33);
        return all.toByteArray();
    }

    @Test
    void the_clock_the_program_and_the_camera_are_read() throws Exception {
        var exif = exif("Painter 3", "2026:11:20 09:30:00", "BODY-4711");
        for (var each : new byte[][] {inJpeg(exif), inPng("eXIf", exif)}) {
            var told = of(each);
            assertThat(told.takenAt()).isEqualTo(LocalDateTime.of(2026, 11, 20, 9, 30));
            assertThat(told.software()).isEqualTo("Painter 3");
            assertThat(told.serial()).isEqualTo("BODY-4711");
            assertThat(told.manifest()).isFalse();
        }
    }

    @Test
    void a_manifest_is_seen_and_nothing_else_is_taken_for_one() throws Exception {
        assertThat(of(withSegment(Pictures.jpeg(Pictures.flag(60, 40)), 0xEB, manifest())).manifest()).isTrue();
        assertThat(of(inPng("caBX", manifest())).manifest()).isTrue();
        assertThat(of(withSegment(Pictures.jpeg(Pictures.flag(60, 40)), 0xEB, "HDR_RI ver=11".getBytes(StandardCharsets.US_ASCII))).manifest()).as("another use of APP11").isFalse();
    }

    @Test
    void a_file_that_says_nothing_or_nonsense_says_nothing() throws Exception {
        var none = new Signals(null, "", "", false);
        assertThat(of(Pictures.jpeg(Pictures.flag(60, 40)))).isEqualTo(none);
        assertThat(of(Pictures.png(Pictures.flag(60, 40)))).isEqualTo(none);
        assertThat(of(inJpeg(exif("", "0000:00:00 00:00:00", ""))).takenAt()).isNull();
        assertThat(of(inJpeg(exif("", "1970:01:01 00:00:00", ""))).takenAt()).as("a camera whose clock was never set").isNull();
    }

    @Test
    void the_place_is_never_part_of_it() throws Exception {
        var told = of(Pictures.tellTale(Pictures.flag(60, 40), 1));
        assertThat(told.toString()).doesNotContain("39", "55", Pictures.SECRET);
        assertThat(Signals.class.getRecordComponents()).extracting(java.lang.reflect.RecordComponent::getName).containsExactly("takenAt", "software", "serial", "manifest");
    }
}
