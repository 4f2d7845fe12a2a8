package org.yicai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yicai.Parcel;
import org.yicai.TownTest;

/** Forms that carry files: the token works, what is too large or broken is told kindly, nothing is half-saved. */
class UploadTest extends TownTest {

    private long needs() {
        return count("select count(*) from need.need");
    }

    @Test
    void a_form_sent_in_parts_is_the_same_form() {
        var before = needs();
        assertThat(new Parcel().field("words", "分段送来的一句话").send(port, visitor(), "/needs/new", "/needs").statusCode()).isEqualTo(303);
        assertThat(count("select count(*) from need.need where words = ?", "分段送来的一句话")).isEqualTo(1);
        assertThat(needs()).isEqualTo(before + 1);
    }

    @Test
    void in_parts_too_nothing_happens_without_the_token() {
        var before = needs();
        var body = "--b\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n没有令牌\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Parcel.send(port, "", "/needs", "multipart/form-data; boundary=b", body).statusCode()).isEqualTo(403);
        assertThat(needs()).isEqualTo(before);
    }

    @Test
    void a_file_beyond_everything_gets_a_kind_page() {
        var reply = new Parcel().field("words", "带一个很大的文件").file("photo", "大.jpg", "image/jpeg", new byte[41_000_000 + (1 << 20)]).send(port, visitor(), "/needs/new", "/needs");
        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.body()).contains("太大了").contains("<h1>");
    }

    @Test
    void two_gigabytes_are_refused_before_they_are_read() throws IOException {
        var head = "POST /needs HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 2147483648\r\n\r\n--b\r\n";
        assertThat(raw(head)).startsWith("HTTP/1.1 413");
    }

    @Test
    void broken_parts_are_a_4xx() throws IOException {
        var before = needs();
        for (var each : Map.of(
                "multipart/form-data", "no boundary at all",
                "multipart/form-data; boundary=", "--\r\n",
                "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nno end",
                "multipart/form-data; boundary=c", "nothing of the kind",
                "multipart/mixed; boundary=b", "--b\r\n\r\nx\r\n--b--\r\n",
                "multipart/form-data; boundary=d", "--d\r\nContent-Disposition: form-data; name=\"words\"; filename=\"" + "x".repeat(9_000) + "\"\r\n\r\nx\r\n--d--\r\n",
                "multipart/form-data; boundary=e", "--e\r\nContent-Disposition: form-data; name=\"w\"\r\n\r\n\r\n".repeat(300) + "--e--\r\n",
                "multipart/form-data; boundary=f", "--f\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n" + "y".repeat(3_000_000) + "\r\n--f--\r\n").entrySet()) {
            var reply = Parcel.send(port, "", "/needs", each.getKey(), each.getValue().getBytes(StandardCharsets.UTF_8));
            assertThat(reply.statusCode()).as(each.getKey() + " " + each.getValue().lines().findFirst()).isBetween(400, 499);
            assertThat(reply.body()).contains("<h1>");
        }
        var cutOff = "POST /needs HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 4000\r\n\r\n--b\r\nContent-Disp";
        assertThat(raw(cutOff)).as("cut off in the middle").doesNotContain("HTTP/1.1 5");
        assertThat(needs()).isEqualTo(before);
    }

    @Test
    void a_long_chinese_name_of_a_file_is_no_trouble() {
        var reply = new Parcel().field("words", "文件名很长").file("nothing", "照".repeat(255) + ".jpg", "image/jpeg", new byte[] {1}).send(port, visitor(), "/needs/new", "/needs");
        assertThat(reply.statusCode()).isEqualTo(303);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            var bytes = new byte[64];
            int some = socket.getInputStream().readNBytes(bytes, 0, bytes.length);
            return new String(bytes, 0, some, StandardCharsets.ISO_8859_1);
        }
    }

    private static Upload upload(String name, long size) {
        return new Upload(name, size, () -> new ByteArrayInputStream(new byte[0]));
    }

    @Test
    void what_a_field_takes_is_said_at_the_field_and_the_rest_of_the_form_stays() {
        var parts = Map.of("large", List.of(upload("a.jpg", 12_000_001)), "many", List.of(upload("a", 1), upload("b", 1)), "empty", List.of(upload("c.jpg", 0)), "good", List.of(upload("d.jpg", 12_000_000)));
        var in = new Fields(Map.of("words", new String[] {"一句话"}), parts);
        assertThat(in.file("large", 12_000_000)).isNull();
        assertThat(in.finding("large").args()).containsExactly("a.jpg", 12L);
        assertThat(in.files("many", 12_000_000, 1)).isEmpty();
        assertThat(in.finding("many").args()).containsExactly(1, 2);
        assertThat(in.file("empty", 12_000_000)).isNull();
        assertThat(in.file("good", 12_000_000)).isNotNull();
        assertThat(in.finding("good")).as("the control: what fits is taken").isNull();
        assertThat(in.file("nothing", 12_000_000)).isNull();
        assertThat(in.finding("nothing")).isNull();
        assertThat(in.text("words", 100)).isEqualTo("一句话");
    }
}
