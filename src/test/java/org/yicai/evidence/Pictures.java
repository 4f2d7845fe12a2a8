package org.yicai.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, made byte by byte: with a place, an owner and a note inside, lying on their side, larger than they look. */
public final class Pictures {

    /** Stands in every picture of {@link #tellTale}, in each kind of metadata. */
    public static final String SECRET = "SECRET-PLACE";

    private Pictures() {}

    /** Left half red, right half blue, a green bar along the top. */
    public static BufferedImage flag(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width, height / 4);
        pen.dispose();
        return picture;
    }

    public static byte[] jpeg(BufferedImage picture) {
        return bytes(picture, "jpeg");
    }

    public static byte[] png(BufferedImage picture) {
        return bytes(picture, "png");
    }

    private static byte[] bytes(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with Exif (orientation and GPS), XMP, IPTC and a comment, as cameras and programs write them. */
    public static byte[] tellTale(BufferedImage picture, int orientation) {
        var plain = jpeg(picture);
        var all = new ByteArrayOutputStream();
        all.write(0xFF);
        all.write(0xD8);
        all.writeBytes(segment(0xE1, exif(orientation)));
        all.writeBytes(segment(0xE1, ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:source=\"" + SECRET + "\"/></rdf:RDF></x:xmpmeta>").getBytes(StandardCharsets.UTF_8)));
        all.writeBytes(segment(0xED, iptc()));
        all.writeBytes(segment(0xFE, SECRET.getBytes(StandardCharsets.UTF_8)));
        all.write(plain, 2, plain.length - 2);
        return all.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content).array();
    }

    /** TIFF 6.0 in Exif 2.32: orientation, artist, and a folder of GPS with the latitude 39°55'N. */
    private static byte[] exif(int orientation) {
        var secret = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        var b = ByteBuffer.allocate(6 + 8 + 2 + 3 * 12 + 4 + secret.length + 1 + 2 + 2 * 12 + 4 + 24);
        int folder = 8 + 2 + 3 * 12 + 4;
        int gps = folder + secret.length + secret.length % 2;
        b.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        b.putShort((short) 3);
        b.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        b.putShort((short) 0x013B).putShort((short) 2).putInt(secret.length).putInt(folder);
        b.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps);
        b.putInt(0).put(secret);
        b.position(6 + gps);
        b.putShort((short) 2);
        b.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        b.putShort((short) 2).putShort((short) 5).putInt(3).putInt(gps + 2 + 24 + 4);
        b.putInt(0).putInt(39).putInt(1).putInt(55).putInt(1).putInt(30).putInt(1);
        return java.util.Arrays.copyOf(b.array(), b.position());
    }

    /** IPTC-NAA 4, record 2, data set 90: the city. */
    private static byte[] iptc() {
        var city = SECRET.getBytes(StandardCharsets.US_ASCII);
        var b = ByteBuffer.allocate(14 + 12 + 5 + city.length + 1);
        b.put("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII)).put("8BIM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0x0404).putShort((short) 0);
        b.putInt(5 + city.length).put((byte) 0x1C).put((byte) 2).put((byte) 90).putShort((short) city.length).put(city);
        return b.array();
    }

    /** A PNG of a few hundred bytes whose header speaks of this size. */
    public static byte[] png(int width, int height, byte[] moreChunks) {
        var b = ByteBuffer.allocate(200 + moreChunks.length);
        b.putLong(0x89504E470D0A1A0AL);
        b.put(chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array()));
        b.put(moreChunks).put(chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1})).put(chunk("IEND", new byte[0]));
        return java.util.Arrays.copyOf(b.array(), b.position());
    }

    public static byte[] chunk(String name, byte[] content) {
        var b = ByteBuffer.allocate(content.length + 12).putInt(content.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        var crc = new CRC32();
        crc.update(b.array(), 4, content.length + 4);
        return b.putInt((int) crc.getValue()).array();
    }

    /** A JPEG whose frame header is written over: so many pixels that are not there. */
    public static byte[] resized(byte[] jpeg, int width, int height) {
        var changed = jpeg.clone();
        for (int i = 2; i < changed.length; i += 2 + ((changed[i + 2] & 0xFF) << 8 | changed[i + 3] & 0xFF)) {
            if ((changed[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(changed, i + 5, 4).putShort((short) height).putShort((short) width);
                return changed;
            }
        }
        throw new IllegalStateException("no frame header");
    }
}
