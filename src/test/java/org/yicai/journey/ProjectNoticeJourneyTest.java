package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** The notice of a project goes onto one sheet of A4, and is read on a telephone. */
@ExtendWith(WithBrowser.class)
class ProjectNoticeJourneyTest extends TownTest {

    @Test
    void one_sheet_of_paper_holds_all_of_it() throws Exception {
        sequencer.sequence();
        sequencer.catchUp();
        var address = "http://localhost:" + port + "/projects/" + id("select id from project.project where title = '楼道扶手和声控灯'") + "/notice";
        try (var page = WithBrowser.browser().newPage()) {
            page.navigate(address);
            var file = Path.of("target/project-notice.pdf");
            Files.write(file, page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(true).setMargin(new com.microsoft.playwright.options.Margin().setTop("10mm").setBottom("10mm").setLeft("10mm").setRight("10mm"))));
            try (var paper = Loader.loadPDF(file.toFile())) {
                assertThat(paper.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", "")).contains("公示单", "楼道扶手和声控灯", "告诉谁", "/trust", "/proofs/").doesNotContain("打印，贴到");
            }
            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/project-notice-390.png")));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as("nothing is wider than the telephone").isEqualTo(390);
        }
    }
}
