package org.yicai.corps.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.web.Words;

/** What was printed is read back: the same characters, each drawn by a glyph with an outline, none by the empty box. */
class PressTest {

    /** Extension A, the basic plane's far end, extensions B and E with some of 通用规范汉字表, strokes, a middle dot, and characters that share a glyph with a radical. */
    private static final List<String> NAMES = List.of("张㐂", "龙䶮", "李䲜", "吉𠮷", "王𠀾", "赵𬭎", "龘靐齉", "㇏丿", "阿卜杜拉·买买提", "金力方玉一二田龟黄黑齐", "𫖯𬴂𫍣", "Ōe Kenzaburō", "欧阳𠮷㐂𬭎");

    private final Press press = new Press();

    private static Paper paper(Extent extent, String name, String site, Certificate.Line... lines) {
        var minutes = IntStream.of(List.of(lines).stream().mapToInt(Certificate.Line::minutes).toArray()).sum();
        var it = new Certificate(UUID.randomUUID(), new SubdistrictId(UUID.randomUUID()), CertificateNumber.next().code(), new PersonId(UUID.randomUUID()), new OrganisationId(UUID.randomUUID()), extent,
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 20), minutes, 0, lines.length, name, "张**", "东四街道办事处", extent == Extent.LONG ? "110101-0042" : "", "", Instant.parse("2026-11-20T02:00:00Z"),
                null, null, null, null, null, null);
        return new Paper(new Words(), ZoneId.of("Asia/Shanghai"), it, List.of(lines), site, "010-00000000");
    }

    private static Certificate.Line line(int day, String title) {
        return new Certificate.Line(LocalDate.of(2026, 3, 1).plusDays(day), 90 + day, title, "六条社区活动室", "安和社会工作服务中心");
    }

    /** Every glyph of a document: its id, and whether it draws anything. */
    private static final class Reader extends PDFTextStripper {
        private final List<String> boxes = new ArrayList<>();
        private int drawn;

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            super.showGlyph(matrix, font, code, displacement);
            drawn++;
            var type0 = (PDType0Font) font;
            var blank = font.toUnicode(code) != null && font.toUnicode(code).isBlank();
            if (type0.codeToGID(code) == 0 || !blank && type0.getPath(code).getBounds2D().isEmpty()) {
                boxes.add(font.getName() + " " + code + " " + font.toUnicode(code));
            }
        }
    }

    private static Reader read(byte[] pdf, StringBuilder text) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new Reader();
            text.append(reader.getText(document).replaceAll("\\R", ""));
            return reader;
        }
    }

    @Test
    void names_with_rare_characters_come_back_whole_and_show_no_empty_box() throws IOException {
        for (var name : NAMES) {
            for (var extent : Extent.values()) {
                assertThat(press.unprintable(name)).as(name).isEmpty();
                var text = new StringBuilder();
                var reader = read(press.print(paper(extent, name, "https://yicai.example.org", line(1, "给一楼老人送饭"), line(2, "陪" + name + "看病"))), text);
                assertThat(text.toString()).as(extent + " " + name).contains("兹证明" + name + "自", "陪" + name + "看病", "东四街道办事处", "一楼", "/certificates");
                assertThat(reader.boxes).as(name).isEmpty();
                assertThat(reader.drawn).isGreaterThan(200);
            }
        }
    }

    @Test
    void a_long_list_goes_over_pages_with_its_heading() throws IOException {
        var text = new StringBuilder();
        var pdf = press.print(paper(Extent.LONG, "葛兰", "https://yicai.example.org", IntStream.range(0, 80).mapToObj(each -> line(each, "上门助浴")).toArray(Certificate.Line[]::new)));
        assertThat(read(pdf, text).boxes).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 6);
            var second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("活动组织单位", "2 / " + document.getNumberOfPages());
        }
    }

    @Test
    void what_no_font_has_is_named_and_never_printed() {
        assertThat(press.unprintable("小🙂")).hasValue(0x1F642);
        assertThat(press.unprintable("\uE000")).hasValue(0xE000);
        assertThat(press.unprintable("𠮷\u200B")).as("an invisible one").hasValue(0x200B);
        assertThatThrownBy(() -> press.print(paper(Extent.SHORT, "小🙂", "https://yicai.example.org", line(1, "送饭")))).hasMessageContaining("no font has");
        assertThat(Issue.plain("🎉重阳节🍵 陪伴❤\uFE0F")).isEqualTo("重阳节 陪伴");
    }

    @Test
    void the_reading_back_can_fail() throws IOException {
        // a print without the second font: the character is lost, whatever stands in its place
        var out = new ByteArrayOutputStream();
        try (var font = PressTest.class.getResourceAsStream(Typeface.MAIN)) {
            var bytes = font.readAllBytes();
            new PdfRendererBuilder().useFont(() -> new ByteArrayInputStream(bytes), "Main", 400, FontStyle.NORMAL, true)
                    .withHtmlContent("<html><head><style>body{font-family:Main}</style></head><body>兹证明吉𠮷自一日</body></html>", null).toStream(out).run();
        }
        var text = new StringBuilder();
        read(out.toByteArray(), text);
        assertThat(text.toString()).doesNotContain("𠮷").as("and without our spelling, a radical").doesNotContain("一日");
        // an empty box is seen as one
        try (var document = new PDDocument(); var face = Typeface.main()) {
            var page = new PDPage();
            document.addPage(page);
            var font = PDType0Font.load(document, face.font(), false);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.showText("一");
                content.endText();
                content.appendRawCommands("BT /" + page.getResources().getFontNames().iterator().next().getName() + " 12 Tf <0000> Tj ET\n");
            }
            var box = new ByteArrayOutputStream();
            document.save(box);
            assertThat(read(box.toByteArray(), new StringBuilder()).boxes).hasSize(1);
        }
    }

    @Test
    void a_number_is_read_as_people_type_it_and_every_slip_is_seen() {
        var number = CertificateNumber.next();
        assertThat(number.toString()).matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}");
        assertThat(CertificateNumber.read(" " + number.toString().toLowerCase().replace('-', ' '))).isEqualTo(number);
        var code = number.code();
        for (int i = 0; i < code.length(); i++) {
            var other = code.charAt(i) == '7' ? '8' : '7';
            assertThat(CertificateNumber.read(code.substring(0, i) + other + code.substring(i + 1))).as("one slip at " + i).isNull();
            if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
                assertThat(CertificateNumber.read(code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1))).as("turned round at " + i).isNull();
            }
        }
    }
}
