package org.yicai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.yicai.Parcel;
import org.yicai.Photographs;
import org.yicai.TownTest;

/** At night goes what no row names and is older than a day; what a row names stays, and of what was taken away the original. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class PhotoSweeperTest extends TownTest {

    @Autowired
    private PhotoSweeper sweeper;

    @Value("${yicai.home}")
    private Path home;

    private UUID dongsi = new UUID(0, 0);
    private Path folder = Path.of("");

    @BeforeAll
    void there() {
        dongsi = id("select id from place.subdistrict where code = '110101006000'");
        folder = home.resolve("photos").resolve(dongsi.toString()).resolve("2026");
    }

    @AfterAll
    void leaveNothing() throws IOException {
        for (int i = 0; i < 200; i++) {
            Files.deleteIfExists(folder.resolve(name(i)));
        }
    }

    private static String name(int number) {
        return "f".repeat(60) + "%04d".formatted(number);
    }

    private void old(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Files.getLastModifiedTime(fresh(999)).toInstant().minus(age)));
        Files.delete(folder.resolve(name(999)));
    }

    private Path fresh(int number) throws IOException {
        return Files.writeString(folder.resolve(name(number)), "left over");
    }

    private int night(LocalDate day) {
        clock.put(day.atTime(3, 20).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        return sweeper.look();
    }

    /** The three files of a photograph, three days old. */
    private List<Path> files(UUID photo) throws IOException {
        var files = truth().sql("select unnest(array[sha256, large_sha256, small_sha256]) from evidence.photo where id = ?").param(photo).query(String.class).list().stream().map(folder::resolve).toList();
        for (var each : files) {
            old(each, Duration.ofDays(3));
        }
        return files;
    }

    @Test
    void a_an_orphan_goes_and_what_is_young_or_named_stays() throws Exception {
        var reply = new Parcel().field("words", "灯坏了").file("photo", "照片.jpg", "image/jpeg", Pictures.jpeg(Photographs.scene(5))).send(port, visitor(), "/needs/new", "/needs");
        assertThat(reply.statusCode()).isEqualTo(303);
        var named = files(id("select id from evidence.photo order by id desc limit 1"));
        var orphan = fresh(1);
        old(orphan, Duration.ofHours(25));
        var young = fresh(2);
        old(young, Duration.ofHours(23));
        var draft = Files.writeString(Files.createDirectories(home.resolve("photos/drafts")).resolve("left.part"), "x");
        old(draft, Duration.ofDays(2));
        itIs(TODAY);
        assertThat(sweeper.look()).as("by day").isZero();
        assertThat(orphan).as("the control: it was there").exists();
        assertThat(night(TODAY)).isEqualTo(1);
        assertThat(orphan).doesNotExist();
        assertThat(young).exists();
        assertThat(draft).doesNotExist();
        assertThat(named).allSatisfy(each -> assertThat(each).exists());
        assertThat(night(TODAY)).as("once a night").isZero();
    }

    @Test
    void b_a_form_that_fails_leaves_files_and_they_go() throws Exception {
        itIsToday();
        var address = Photographs.fresh(this, "二门装扶手");
        assertThat(Photographs.record(this, port, address, new Parcel()).statusCode()).isEqualTo(303);
        long before = count("select count(*) from evidence.photo");
        var good = Pictures.jpeg(Photographs.scene(6));
        var reply = new Parcel().file("result_photo", "好.jpg", "image/jpeg", good).file("result_photo", "又.jpg", "image/jpeg", good).send(port, as("何伟"), address + "/photos", address + "/photos");
        assertThat(reply.body()).contains("规则 PH2");
        assertThat(count("select count(*) from evidence.photo")).isEqualTo(before);
        var left = folder.resolve(java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(good)));
        old(left, Duration.ofDays(2));
        assertThat(night(TODAY.plusDays(1))).as("the original; the prints are young").isEqualTo(1);
        assertThat(left).doesNotExist();
    }

    @Test
    void c_too_many_are_somebodys_mistake() throws Exception {
        for (int i = 0; i <= 110; i++) {
            old(fresh(i), Duration.ofDays(2));
        }
        assertThat(night(TODAY.plusDays(2))).isZero();
        assertThat(folder.resolve(name(50))).exists();
        for (int i = 0; i <= 109; i++) {
            Files.delete(folder.resolve(name(i)));
        }
        assertThat(night(TODAY.plusDays(3))).as("the control: one alone goes").isEqualTo(1);
    }

    @Test
    void d_of_what_was_taken_away_the_original_stays() throws Exception {
        itIsToday();
        var address = Photographs.fresh(this, "门厅装扶手");
        assertThat(Photographs.record(this, port, address, new Parcel().file("result_photo", "现场.jpg", "image/jpeg", Pictures.jpeg(Photographs.scene(9)))).statusCode()).isEqualTo(303);
        long taken = count("select count(*) from journal.entry where type = 'photo-taken-in'");
        var files = files(id("select photo from activity.result_photo"));
        assertThat(as("何伟").send(address + "/photos", address + "/photos/1/answer", "word", "TAKE_AWAY").status()).isEqualTo(303);
        assertThat(night(TODAY.plusDays(29))).isZero();
        assertThat(files).allSatisfy(each -> assertThat(each).exists());
        assertThat(night(TODAY.plusDays(31))).isEqualTo(1);
        assertThat(files.get(0)).as("sealed").exists();
        assertThat(files.get(1)).doesNotExist();
        assertThat(files.get(2)).doesNotExist();
        assertThat(count("select count(*) from evidence.withdrawn where prints_gone is not null")).isEqualTo(1);
        assertThat(count("select count(*) from journal.entry where type = 'photo-taken-in'")).as("the hash stays in the log").isEqualTo(taken);
    }
}
