package org.yicai.evidence.photo;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.yicai.evidence.photo.Unreadable.Why;

/**
 * What the beginning of a picture says about it, read by ourselves before any decoder sees the file: a picture of a few
 * kilobytes may unfold to gigabytes.
 *
 * @param pixelBytes how many bytes a decoded pixel takes
 */
public record Header(Kind kind, int width, int height, int pixelBytes) {

    /** More than any camera in a pocket. */
    public static final long MOST_PIXELS = 60_000_000;

    /** A progressive JPEG is kept whole by its decoder, outside the heap. */
    static final long MOST_PROGRESSIVE = 24_000_000;

    /** Cameras write about ten; each one more costs another walk over all pixels. */
    static final int MOST_SCANS = 64;

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int BUFFER = 65_536;
    private static final int LOOKED_AT = 62;

    /** The formats we read. */
    public enum Kind {
        JPEG,
        PNG
    }

    /** Reads a picture through. @throws Unreadable with the reason that can be told */
    public static Header read(InputStream file) throws IOException, Unreadable {
        try (var in = new DataInputStream(new BufferedInputStream(file, BUFFER))) {
            int begin = in.readUnsignedShort();
            return begin == 0xFFD8 ? jpeg(in) : begin == (int) (PNG >>> 48) ? png(in) : refuse(other(begin, in.readNBytes(LOOKED_AT)));
        } catch (EOFException tooShort) {
            return refuse(Why.KIND);
        }
    }

    /** What else it is, so that the sentence can say what to do. ISO 14496-12 §4.3: a box "ftyp" names the brand. */
    private static Why other(int begin, byte[] rest) {
        var text = "" + (char) (begin >> 8) + (char) (begin & 0xFF) + new String(rest, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ftyp", 4) && text.substring(8).matches("(?s)(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis).*")) {
            return Why.HEIC;
        }
        if (text.startsWith("GIF8") || text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Why.MOVING;
        }
        var words = text.replaceFirst("^\\u00EF\\u00BB\\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        return words.startsWith("%pdf") || words.startsWith("<") ? Why.PAPER : Why.KIND;
    }

    private static Header refuse(Why why) throws Unreadable {
        throw new Unreadable(why);
    }

    /** PNG 3rd edition §11.2.1: the header chunk comes first. */
    private static Header png(DataInputStream in) throws IOException, Unreadable {
        if (((long) in.readUnsignedShort() << 32 | in.readInt() & 0xFFFF_FFFFL) != (PNG & 0xFFFF_FFFF_FFFFL) || in.readInt() != 13 || in.readInt() != IHDR) {
            return refuse(Why.KIND);
        }
        int width = in.readInt();
        int height = in.readInt();
        int bits = in.readUnsignedByte();
        int channels = switch (in.readUnsignedByte()) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
        return channels == 0 || bits > 16 ? refuse(Why.BROKEN) : sized(Kind.PNG, width, height, channels * Math.max(1, bits / 8), MOST_PIXELS);
    }

    /** ITU-T T.81 annex B: markers, of which the frame header tells the size; then as many scans as there are. */
    private static Header jpeg(DataInputStream in) throws IOException, Unreadable {
        Header header = null;
        int scans = 0;
        try {
            for (int marker = marker(in); marker != 0xD9; marker = scans > 0 && marker == 0xDA ? nextInScan(in) : marker(in)) {
                int length = in.readUnsignedShort();
                if (length < 2) {
                    return refuse(Why.BROKEN);
                }
                if (marker == 0xDA && (header == null || ++scans > MOST_SCANS)) {
                    return refuse(Why.BROKEN);
                }
                if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                    if (header != null || marker > 0xC2) {
                        return refuse(Why.BROKEN); // lossless, arithmetic, hierarchical: no camera writes them
                    }
                    header = frame(in, marker == 0xC2, length);
                } else {
                    in.skipNBytes(length - 2);
                }
            }
        } catch (EOFException cutOff) {
            // a picture without its end can still be seen as far as it goes
        }
        return header == null || scans == 0 ? refuse(Why.BROKEN) : header;
    }

    private static Header frame(DataInputStream in, boolean progressive, int length) throws IOException, Unreadable {
        int precision = in.readUnsignedByte();
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        int components = in.readUnsignedByte();
        if (precision == 8 && components == 4) {
            refuse(Why.CMYK);
        }
        if (precision != 8 || components != 1 && components != 3 || length != 8 + 3 * components) {
            refuse(Why.BROKEN);
        }
        in.skipNBytes(length - 8L);
        return sized(Kind.JPEG, width, height, components, progressive ? MOST_PROGRESSIVE : MOST_PIXELS);
    }

    private static int marker(DataInputStream in) throws IOException, Unreadable {
        int c = in.readUnsignedByte();
        if (c != 0xFF) {
            refuse(Why.BROKEN);
        }
        while (c == 0xFF) {
            c = in.readUnsignedByte();
        }
        return c;
    }

    /** Over the coded pixels to the next marker; FF00 is a byte of them, FFD0 to FFD7 are their milestones. */
    private static int nextInScan(DataInputStream in) throws IOException {
        while (true) {
            int c = in.readUnsignedByte();
            while (c == 0xFF) {
                c = in.readUnsignedByte();
                if (c != 0xFF && c != 0 && (c < 0xD0 || c > 0xD7)) {
                    return c;
                }
            }
        }
    }

    private static Header sized(Kind kind, int width, int height, int pixelBytes, long most) throws Unreadable {
        if (width <= 0 || height <= 0) {
            return refuse(Why.BROKEN);
        }
        return (long) width * height > most ? refuse(Why.LARGE) : new Header(kind, width, height, pixelBytes);
    }
}
