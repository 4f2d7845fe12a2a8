package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** A certificate in the hands of a stranger, and hours that are corrected behind it. */
@ExtendWith(WithBrowser.class)
class CertificateJourneyTest extends TownTest {

    private String base() {
        return "http://localhost:" + port;
    }

    private Person person(String name, int width) {
        return new Person(base(), width, false).signIn(town.accounts().get(name));
    }

    @Test
    void a_stranger_checks_a_certificate_and_a_correction_of_hours_makes_it_give_way() throws IOException {
        try (var volunteer = person("方明", 390); var leader = person("王淑琴", 390); var stranger = new Person(base(), 390, false)) {
            volunteer.open("/my/records").follow("志愿服务记录证明").form("/my/certificates").fill("from", "2026-01-01").fill("until", TODAY.toString()).send();
            assertThat(volunteer.sees()).contains("证明开好了", "有效");
            var number = volunteer.url().replaceFirst(".*#", "");
            var checked = check(number, volunteer.page().context().request().get(base() + "/certificates/" + number + "/certificate.pdf").body());
            stranger.open(checked);
            assertThat(stranger.sees()).contains("有效", "方*", number).doesNotContain("方明");
            assertThat(stranger.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            var hours = stranger.sees().replaceFirst("(?s).*?([0-9.]+) 小时.*", "$1");

            correct(volunteer, leader);
            assertThat(volunteer.open("/my/records").sees()).contains("第 2 版", "问过孙晓梅，属实。");
            stranger.open(checked);
            assertThat(stranger.sees()).contains("已被取代", "请向本人要新的");
            assertThat(volunteer.open("/my/certificates").sees()).contains("里面有一条记录更正了");
            volunteer.form("/my/certificates").fill("from", "2026-01-01").fill("until", TODAY.toString()).send();
            var newer = volunteer.url().replaceFirst(".*#", "");
            stranger.open("/certificates/" + number);
            assertThat(stranger.sees()).contains(newer);
            stranger.page().locator("[name=number]").fill(newer.toLowerCase().replace('-', ' '));
            stranger.page().locator("main form button").click();
            assertThat(stranger.sees()).contains("有效").doesNotContain("已被取代", hours + " 小时");
        }
    }

    /** The paper says the number, and its code leads to where it is checked. */
    private String check(String number, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("方明", number);
            var address = base() + "/certificates/" + number;
            assertThat(shows(document, address)).as("the code on the paper").isTrue();
            assertThat(shows(document, address.replace("certificates", "certificate"))).as("the look at the code can fail").isFalse();
            return address;
        }
    }

    private static boolean shows(PDDocument document, String address) throws IOException {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var resources = document.getPage(0).getResources();
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject picture) {
                var dots = picture.getImage();
                var size = dots.getWidth() / 8;
                var same = size == code.size + 4;
                for (int y = 0; same && y < code.size; y++) {
                    for (int x = 0; x < code.size; x++) {
                        same &= code.getModule(x, y) == ((dots.getRGB((x + 2) * 8 + 4, (y + 2) * 8 + 4) & 0xFF) < 128);
                    }
                }
                return same;
            }
        }
        return false;
    }

    private void correct(Person volunteer, Person leader) {
        var record = id("select r.id from corps.service_record r join party.person p on p.id = r.person where p.name = '方明' and r.confirmed_by is not null order by r.id limit 1");
        var day = truth().sql("select (starts_at at time zone 'Asia/Shanghai')::date::text from corps.service_record where id = ?").param(record).query(String.class).single();
        volunteer.open("/my/records/correction?record=" + record).form("/my/records/corrections").fill("wrong", "少记了收尾的时间").fill("wanted_from", day + "T09:30")
                .fill("wanted_minutes", "151").fill("because", "孙晓梅在场").send();
        leader.open("/records/waiting").form("/records/corrections").choose("correction", "方明").choose("verdict", "更正").fill("reason", "问过孙晓梅，属实。").send();
    }
}
