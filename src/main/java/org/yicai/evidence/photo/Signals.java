package org.yicai.evidence.photo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a camera or a program wrote into a picture and may raise a question. Nothing here proves anything, and that it is
 * missing means nothing: chat programs take it away. Where the picture was taken is not read.
 *
 * @param takenAt on the clock of the camera, without a zone; null when it says none, or none between 1990 and 2199
 * @param software the program that wrote the file, at most 60 characters; "" when it does not say
 * @param serial of the camera; "" when it does not say
 * @param manifest whether a C2PA manifest lies in it (C2PA 2.1, annex A.3: JPEG in APP11, PNG in caBX); who signed it is not checked
 */
public record Signals(@Nullable LocalDateTime takenAt, String software, String serial, boolean manifest) {

    private static final Signals NONE = new Signals(null, "", "", false);
    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int LONGEST = 60;
    private static final int SEGMENT = 65_536;
    private static final int CA_BX = 0x63614258;
    private static final int EX_IF = 0x65584966;
    private static final int IDAT = 0x49444154;

    /** Reads what stands before the pixels. A file that cannot be read says nothing. */
    public static Signals of(Path file, Header header) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return header.kind() == Header.Kind.PNG ? png(in) : told(JpegMetadataReader.readMetadata(file.toFile(), List.of(new ExifReader())), jpegManifest(in));
        } catch (JpegProcessingException | java.io.EOFException | RuntimeException unreadable) {
            return NONE; // it is a picture all the same
        }
    }

    /** JUMBF in APP11 begins with "JP"; its box says "jumb", and the store inside "c2pa". */
    private static boolean jpegManifest(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            int marker = in.readUnsignedShort();
            int length = in.readUnsignedShort() - 2;
            if (marker == 0xFFDA || marker < 0xFF00 || length < 0) {
                return false;
            }
            if (marker == 0xFFEB && isManifest(in.readNBytes(length))) {
                return true;
            } else if (marker != 0xFFEB) {
                in.skipNBytes(length);
            }
        }
    }

    private static boolean isManifest(byte[] segment) {
        var begin = new String(segment, 0, Math.min(segment.length, 256), StandardCharsets.ISO_8859_1);
        return begin.startsWith("JP") && begin.contains("jumb") && begin.contains("c2pa");
    }

    /** Only two chunks are looked at; texts, which may be packed without bound, are passed over. */
    private static Signals png(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        var exif = new Metadata();
        var manifest = false;
        for (int length = in.readInt(), name = in.readInt(); name != IDAT && length >= 0; length = in.readInt(), name = in.readInt()) {
            manifest |= name == CA_BX;
            if (name == EX_IF && length < SEGMENT) {
                new ExifReader().extract(new ByteArrayReader(in.readNBytes(length)), exif);
            } else {
                in.skipNBytes(length);
            }
            in.skipNBytes(4);
        }
        return told(exif, manifest);
    }

    private static Signals told(Metadata all, boolean manifest) {
        var camera = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var shot = all.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        return new Signals(moment(text(shot, ExifDirectoryBase.TAG_DATETIME_ORIGINAL)), text(camera, ExifDirectoryBase.TAG_SOFTWARE), text(shot, ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER), manifest);
    }

    private static String text(@Nullable ExifDirectoryBase directory, int tag) {
        var text = directory == null ? null : directory.getString(tag);
        if (text == null) {
            return "";
        }
        var clean = text.strip().codePoints().filter(c -> c >= ' ' && c != 0x7F && c != 0xFFFD && (c < 0xD800 || c > 0xDFFF) && Character.getType(c) != Character.FORMAT).limit(LONGEST).toArray();
        return new String(clean, 0, clean.length);
    }

    private static @Nullable LocalDateTime moment(String text) {
        try {
            var at = LocalDateTime.parse(text, EXIF);
            return at.getYear() < 1990 || at.getYear() > 2199 ? null : at;
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
