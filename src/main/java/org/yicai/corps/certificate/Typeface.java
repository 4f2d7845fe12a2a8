package org.yicai.corps.certificate;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font opened for one print and given up again, so that an idle server holds none in memory. */
final class Typeface implements AutoCloseable {

    /** Modern characters with extension A, and some hundreds beyond the basic plane. */
    static final String MAIN = "/corps/fonts/NotoSansSC-Regular.ttf";

    /** What the main font lacks, up to extension F, in slices of 2,048 characters: a name such as 吉𠮷 opens 1 MB instead of 30. */
    private static final String RARE = "/corps/fonts/rare/%X.ttf.gz";

    private static final int SLICE = 0x800;
    private final TrueTypeFont font;
    private final CmapLookup characters;

    private Typeface(TrueTypeFont font) throws IOException {
        font.setEnableGsub(false); // no ligatures: one glyph for "fi" would have no character to be copied as
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
    }

    static Typeface main() throws IOException {
        try (var in = Typeface.class.getResourceAsStream(MAIN)) {
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        }
    }

    /** The one that may hold a character; empty when there is none for its neighbourhood. */
    static Optional<Typeface> rare(int character) throws IOException {
        try (var packed = Typeface.class.getResourceAsStream(RARE.formatted(character / SLICE * SLICE))) {
            if (packed == null) {
                return Optional.empty();
            }
            try (var in = new GZIPInputStream(packed)) {
                return Optional.of(new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in))));
            }
        }
    }

    /** The same for all characters of one slice. */
    static int slice(int character) {
        return character / SLICE;
    }

    TrueTypeFont font() {
        return font;
    }

    String name() throws IOException {
        return font.getName();
    }

    /** 0 when it has none: such a character would be an empty box. */
    int glyph(int character) {
        return characters.getGlyphId(character);
    }

    /** All it can draw. */
    BitSet letters() throws IOException {
        var all = new BitSet();
        for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
            var codes = characters.getCharCodes(glyph);
            if (codes != null) {
                codes.forEach(all::set);
            }
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
