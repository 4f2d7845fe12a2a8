package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.yicai.Parcel;
import org.yicai.TownTest;
import org.yicai.evidence.Pictures;
import org.yicai.ops.demo.Visitor;

/** Photographs of needs: who sees which, and that nobody sees where they were taken. */
class NeedPhotosTest extends TownTest {

    private static final Pattern LOCATION = Pattern.compile("/needs/([2-9A-Z-]+)\\?pin=([0-9]{4})");
    private static final byte[] PHOTO = Pictures.tellTale(Pictures.flag(900, 600), 6);

    @Value("${yicai.home}")
    private Path home;

    private record Voiced(String receipt, String pin) {
        String path() {
            return "/needs/" + receipt;
        }
    }

    private Voiced voice(Visitor visitor, Parcel parcel) {
        var reply = parcel.send(port, visitor, "/needs/new", "/needs");
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        var found = LOCATION.matcher(reply.headers().firstValue("Location").orElse(""));
        assertThat(found.find()).isTrue();
        return new Voiced(found.group(1), found.group(2));
    }

    private Voiced voiceWithPhoto(String words) {
        return voice(visitor(), new Parcel().field("words", words).file("photo", "楼道.jpg", "image/jpeg", PHOTO));
    }

    private HttpResponse<byte[]> picture(Visitor visitor, String path, String... headers) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (!visitor.cookies().isEmpty()) {
                request.header("Cookie", visitor.cookies());
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private String triage(Voiced need) {
        return "/triage/" + id("select id from need.need where receipt = ?", need.receipt.replace("-", ""));
    }

    private void answered(Voiced need) {
        assertThat(as("王淑琴").send(triage(need), triage(need) + "/hand-over", "to", "城管科", "notice", "已转。").status()).isEqualTo(303);
    }

    @Test
    void before_triage_only_the_person_and_the_leaders_see_it() throws Exception {
        var need = voiceWithPhoto("楼道的灯罩掉了，拍了照片");
        assertThat(picture(visitor(), need.path() + "/photos/1").statusCode()).isEqualTo(404);
        assertThat(picture(visitor(), need.path() + "/photos/1?pin=" + need.pin).statusCode()).isEqualTo(200);
        assertThat(picture(visitor(), need.path() + "/photos/1?pin=" + (need.pin.equals("0000") ? "1111" : "0000")).statusCode()).isEqualTo(404);
        var leader = picture(as("王淑琴"), need.path() + "/photos/1");
        assertThat(leader.statusCode()).isEqualTo(200);
        assertThat(leader.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(picture(as("李建国"), need.path() + "/photos/1").statusCode()).as("an official has no business with it").isEqualTo(404);
        assertThat(picture(as("唐宁"), need.path() + "/photos/1").statusCode()).as("a leader of the other subdistrict").isEqualTo(404);
        answered(need);
        assertThat(picture(visitor(), need.path() + "/photos/1").statusCode()).as("now it is open").isEqualTo(200);
    }

    @Test
    void a_leader_of_the_other_subdistrict_reads_no_private_need() {
        var need = voice(visitor(), new Parcel().field("words", "只想让骨干知道的一件私事").field("private", "yes"));
        assertThat(as("唐宁").open(need.path())).doesNotContain("只想让骨干知道的一件私事");
        assertThat(as("王淑琴").open(need.path())).as("the control: our own leader does").contains("只想让骨干知道的一件私事");
    }

    @Test
    void a_private_need_shows_its_photograph_to_nobody_else_ever() throws Exception {
        var need = voice(visitor(), new Parcel().field("words", "家里的事，不想公开").field("private", "yes").file("photo", "a.jpg", "image/jpeg", PHOTO));
        answered(need);
        assertThat(picture(visitor(), need.path() + "/photos/1").statusCode()).isEqualTo(404);
        assertThat(visitor().open(need.path())).doesNotContain("/photos/1");
        assertThat(picture(visitor(), need.path() + "/photos/1?pin=" + need.pin).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_served_is_ours_and_says_nothing_of_the_camera() throws Exception {
        var need = voiceWithPhoto("井盖翘起来了");
        answered(need);
        for (var path : List.of("/photos/1", "/photos/1?small=yes")) {
            var reply = picture(visitor(), need.path() + path);
            assertThat(new String(reply.body(), StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET, "Exif");
            assertThat(reply.headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(reply.headers().firstValue("Content-Disposition")).hasValue("inline; filename=\"photo-1.jpg\"");
            assertThat(reply.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
            assertThat(picture(visitor(), need.path() + path, "If-None-Match", reply.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
        }
        assertThat(new String(PHOTO, StandardCharsets.ISO_8859_1)).as("the control: the original says it").contains(Pictures.SECRET, "Exif");
    }

    @Test
    void the_original_is_sealed_as_it_came_and_written_once() throws Exception {
        var need = voiceWithPhoto("原样封存");
        voiceWithPhoto("同一张照片又来一次");
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PHOTO));
        var row = truth().sql("""
                select p.id, p.sha256, p.bytes, p.width, p.large_width, 'photos/' || p.subdistrict || '/' || p.year || '/' || p.sha256 as file
                  from evidence.photo p join need.photo l on l.photo = p.id join need.need n on n.id = l.need where n.receipt = ?
                """).param(need.receipt.replace("-", "")).query().singleRow();
        assertThat(row).containsEntry("sha256", hash).containsEntry("bytes", (long) PHOTO.length).containsEntry("width", 900).containsEntry("large_width", 600);
        var file = home.resolve((String) row.get("file"));
        assertThat(Files.readAllBytes(file)).isEqualTo(PHOTO);
        assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ]");
        assertThat(count("select count(*) from journal.body b join journal.entry e on e.id = b.entry where e.subject = ? and e.type = 'photo-taken-in' and b.content like '%" + hash + "%'", row.get("id"))).isEqualTo(1);
        try (var drafts = Files.list(home.resolve("photos/drafts"))) {
            assertThat(drafts).as("nothing half-done is left").isEmpty();
        }
    }

    @Test
    void a_leader_hides_a_photograph_with_a_reason_and_shows_it_again() throws Exception {
        var need = voiceWithPhoto("车道被占了，照片上有车牌");
        answered(need);
        var leader = as("王淑琴");
        var page = triage(need);
        assertThat(leader.send(page, page + "/hidden-photos", "number", "1").status()).as("without a reason").isEqualTo(422);
        assertThat(leader.send(page, page + "/hidden-photos", "number", "2", "hiding", "没有这一张").status()).isEqualTo(404);
        assertThat(leader.send(page, page + "/hidden-photos", "number", "1", "hiding", "拍到了邻居的车牌").status()).isEqualTo(303);
        assertThat(leader.send(page, page + "/hidden-photos", "number", "1", "hiding", "又藏一次").status()).as("somebody was faster").isEqualTo(409);
        assertThat(picture(visitor(), need.path() + "/photos/1").statusCode()).isEqualTo(404);
        assertThat(picture(leader, need.path() + "/photos/1").statusCode()).isEqualTo(200);
        assertThat(visitor().open(need.path())).contains("一张照片不再公开").doesNotContain("拍到了邻居的车牌", "/photos/1");
        assertThat(visitor().open(need.path() + "?pin=" + need.pin)).contains("拍到了邻居的车牌", "/photos/1");
        assertThat(leader.send(page, page + "/shown-photos", "number", "1").status()).isEqualTo(303);
        assertThat(picture(visitor(), need.path() + "/photos/1").statusCode()).isEqualTo(200);
        assertThat(count("select count(*) from journal.entry where type in ('need-photo-hidden', 'need-photo-shown') and subject = ?", java.util.UUID.fromString(page.substring(8)))).isEqualTo(2);
    }

    @Test
    void more_can_be_added_later_by_the_person_alone_and_three_at_most() {
        var need = voice(visitor(), new Parcel().field("words", "先说一句话，照片后补"));
        var page = need.path() + "?pin=" + need.pin;
        assertThat(visitor().open(page)).contains("加一张照片").contains("multipart/form-data");
        assertThat(visitor().open(need.path())).doesNotContain("multipart/form-data");
        var add = need.path() + "/photos";
        assertThat(new Parcel().field("pin", need.pin.equals("0000") ? "1111" : "0000").file("photo", "a.jpg", "image/jpeg", PHOTO).send(port, visitor(), page, add).statusCode()).isEqualTo(422);
        assertThat(new Parcel().field("pin", need.pin).send(port, visitor(), page, add).body()).contains("请先选一张照片");
        for (int i = 0; i < 2; i++) {
            assertThat(new Parcel().field("pin", need.pin).file("photo", "a.jpg", "image/jpeg", PHOTO).send(port, visitor(), page, add).statusCode()).isEqualTo(303);
        }
        var two = new Parcel().field("pin", need.pin).file("photo", "a.jpg", "image/jpeg", PHOTO).file("photo", "b.png", "image/png", Pictures.png(Pictures.flag(30, 20))).send(port, visitor(), page, add);
        assertThat(two.statusCode()).as("the fourth takes the third back with it").isEqualTo(422);
        assertThat(two.body()).contains("最多 3 张");
        assertThat(count("select count(*) from need.photo p join need.need n on n.id = p.need where n.receipt = ?", need.receipt.replace("-", ""))).isEqualTo(2);
    }

    @Test
    void ten_at_once_are_three() throws Exception {
        var need = voice(visitor(), new Parcel().field("words", "十个人同时加照片"));
        var page = need.path() + "?pin=" + need.pin;
        var small = Pictures.jpeg(Pictures.flag(40, 30));
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = all.invokeAll(java.util.Collections.nCopies(10, (Callable<Integer>) () ->
                    new Parcel().field("pin", need.pin).file("photo", "a.jpg", "image/jpeg", small).send(port, visitor(), page, need.path() + "/photos").statusCode())).stream().map(each -> each.resultNow()).toList();
            assertThat(statuses).allMatch(each -> each == 303 || each == 422);
        }
        assertThat(count("select count(*) from need.photo p join need.need n on n.id = p.need where n.receipt = ?", need.receipt.replace("-", ""))).isBetween(1L, 3L);
    }

    @Test
    void what_is_no_photograph_is_told_at_the_field_and_the_sentence_stays() {
        var before = count("select count(*) from need.need");
        var html = new Parcel().field("words", "一句不能丢的话").file("photo", "page.jpg", "image/jpeg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)).send(port, visitor(), "/needs/new", "/needs");
        assertThat(html.statusCode()).isEqualTo(422);
        assertThat(html.body()).contains("photo-err", "page.jpg", "一句不能丢的话");
        var large = new Parcel().field("words", "一句不能丢的话").file("photo", "大.jpg", "image/jpeg", new byte[12_000_001]).send(port, visitor(), "/needs/new", "/needs");
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("photo-err", "12 MB", "一句不能丢的话");
        var four = new Parcel().field("words", "一句不能丢的话");
        for (int i = 0; i < 4; i++) {
            four.file("photo", i + ".jpg", "image/jpeg", PHOTO);
        }
        assertThat(four.send(port, visitor(), "/needs/new", "/needs").body()).contains("photo-err", "一次最多 3 个文件");
        var bomb = new Parcel().field("words", "一句不能丢的话").file("photo", "bomb.png", "image/png", Pictures.png(100_000, 100_000, new byte[0])).send(port, visitor(), "/needs/new", "/needs");
        assertThat(bomb.body()).contains("6000 万像素", "一句不能丢的话");
        assertThat(count("select count(*) from need.need")).isEqualTo(before);
    }

    @Test
    void who_speaks_for_a_neighbour_may_send_one_too() throws Exception {
        var helper = as("丁香");
        var reply = new Parcel().field("acting", "yes").field("acting_reason", "奶奶没有手机，当面同意").field("consent", "IN_PERSON").field("words", "奶奶家门槛太高")
                .file("photo", "a.jpg", "image/jpeg", PHOTO).send(port, helper, "/needs/new", "/needs");
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        var page = reply.headers().firstValue("Location").orElse("").replaceFirst("\\?.*", "");
        assertThat(picture(as("丁香"), page + "/photos/1").statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_number_or_nonsense_in_the_address_is_no_page() throws Exception {
        var need = voiceWithPhoto("地址写错了");
        for (var path : List.of("/photos/2", "/photos/0", "/photos/-1", "/photos/x", "/photos/99999999999")) {
            assertThat(picture(as("王淑琴"), need.path() + path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
