package org.yicai.corps.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints pages to PDF so that no character becomes an empty box: each is looked for in the fonts first, and one that no
 * font has is named instead. One print at a time, since an open font weighs some 20 MB.
 */
@Component
class Press {

    private static final int NORMAL = 400;
    private static final String STYLE = read("/corps/certificate.css");
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.yicai");
    private final ReentrantLock one = new ReentrantLock(true);
    private @Nullable BitSet common;

    Press() {
        XRLog.setLoggingEnabled(false);
    }

    /** The first character that no font has; empty when all can be printed. */
    Optional<Integer> unprintable(String text) {
        one.lock();
        try {
            for (var letter : uncommon(text)) {
                try (var rare = Typeface.rare(letter).orElse(null)) {
                    if (rare == null || rare.glyph(letter) == 0) {
                        return Optional.of(letter);
                    }
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            one.unlock();
        }
    }

    /** Each character once that the main font lacks. */
    private int[] uncommon(String text) throws IOException {
        var known = common();
        return text.codePoints().filter(each -> !Character.isWhitespace(each) && !known.get(each)).distinct().toArray();
    }

    /** 32 KB that stay, so that the usual name opens no font before it is printed. */
    private BitSet common() throws IOException {
        if (common == null) {
            try (var main = Typeface.main()) {
                common = main.letters();
            }
        }
        return common;
    }

    /** @throws IllegalStateException when a character has no glyph: whoever issues asks {@link #unprintable} first */
    byte[] print(Paper paper) {
        var html = new StringOutput();
        templates.render("corps/certificate/paper.jte", Map.of("paper", paper), html);
        one.lock();
        var faces = new ArrayList<Typeface>();
        try {
            var page = dom(html.toString());
            open(page.getDocumentElement().getTextContent(), faces);
            return print(paper.title(), page, faces);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            close(faces);
            one.unlock();
        }
    }

    /** The main font first, then one for each slice of rare characters. */
    private void open(String text, List<Typeface> faces) throws IOException {
        var uncommon = uncommon(text);
        faces.add(Typeface.main());
        for (var letter : IntStream.of(uncommon).map(Typeface::slice).distinct().toArray()) {
            var first = IntStream.of(uncommon).filter(each -> Typeface.slice(each) == letter).findFirst().orElseThrow();
            Typeface.rare(first).ifPresent(faces::add);
        }
    }

    private static void close(List<Typeface> faces) {
        for (var face : faces) {
            try {
                face.close();
            } catch (IOException onlyRead) {
                // nothing was written
            }
        }
    }

    private static byte[] print(String title, Document page, List<Typeface> faces) throws IOException {
        var glyphs = new Glyphs(page.getDocumentElement().getTextContent(), faces);
        try (var document = new PDDocument()) {
            var names = new ArrayList<String>();
            var builder = new PdfRendererBuilder().usePDDocument(document).withProducer("Yicai");
            for (var face : faces) {
                names.add("F" + names.size());
                builder.useFont(new PDFontSupplier(PDType0Font.load(document, face.font(), true)), names.getLast(), NORMAL, FontStyle.NORMAL, true);
            }
            var style = page.createElement("style");
            style.setTextContent(STYLE.replace("FACES", String.join(", ", names)));
            page.getElementsByTagName("head").item(0).appendChild(style);
            try (var renderer = builder.withW3cDocument(page, null).buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                document.getDocumentInformation().setTitle(title);
                document.getDocumentCatalog().setLanguage("zh-CN");
                var bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return glyphs.spelled(bytes.toByteArray());
            }
        }
    }

    private static Document dom(String html) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException("the template of a certificate is no XML", broken);
        }
    }

    private static String read(String resource) {
        try (var in = Press.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
