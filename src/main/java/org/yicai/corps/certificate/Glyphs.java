package org.yicai.corps.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Which glyph draws which character of a text, font by font. */
final class Glyphs {

    private static final int BLOCK = 100;
    private final Map<String, TreeMap<Integer, Integer>> characters = new LinkedHashMap<>();

    /** @throws IllegalStateException when no font has a character */
    Glyphs(String text, List<Typeface> faces) throws IOException {
        for (var face : faces) {
            characters.put(face.name(), new TreeMap<>());
        }
        // the same in the style sheet: numbers of pages
        for (var letter : (text + "0123456789/ ").codePoints().distinct().toArray()) {
            var face = faces.stream().filter(each -> each.glyph(letter) != 0).findFirst();
            if (face.isPresent()) {
                characters.get(face.get().name()).put(face.get().glyph(letter), letter);
            } else if (!Character.isWhitespace(letter)) {
                throw new IllegalStateException("no font has " + Character.getName(letter));
            }
        }
    }

    /**
     * The same document, saying of each glyph which character of the text it is. Fonts draw 一 and the radical ⼀ with one
     * glyph; left alone, a copied or searched name would be spelled with radicals.
     */
    byte[] spelled(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    for (var each : characters.entrySet()) {
                        if (font.getName().endsWith(each.getKey())) {
                            font.getCOSObject().setItem(COSName.TO_UNICODE, spelling(document, each.getValue()));
                        }
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A CMap to Unicode (ISO 32000-1, 9.10.3), at most a hundred characters in a block. */
    private static PDStream spelling(PDDocument document, TreeMap<Integer, Integer> glyphs) throws IOException {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var lines = glyphs.entrySet().stream().map(each -> "<%04X> <%s>\n".formatted(each.getKey(), hex(each.getValue()))).toList();
        for (int from = 0; from < lines.size(); from += BLOCK) {
            var block = lines.subList(from, Math.min(lines.size(), from + BLOCK));
            map.append(block.size()).append(" beginbfchar\n").append(block.stream().collect(Collectors.joining())).append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static String hex(int character) {
        return HexFormat.of().withUpperCase().formatHex(Character.toString(character).getBytes(StandardCharsets.UTF_16BE));
    }
}
