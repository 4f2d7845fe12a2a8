package org.yicai.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways out, against a real mail server and a real HTTP server. */
class GatewaysTest {

    private static final String SECRET = "a secret of many characters";
    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    private record Request(String body, com.sun.net.httpserver.Headers headers) {}

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch late = new CountDownLatch(1);
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(new Request(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), exchange.getRequestHeaders()));
            var answer = "number 13811112222 is unknown".getBytes(StandardCharsets.UTF_8);
            if (status == 0) {
                try {
                    late.await();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.sendResponseHeaders(status == 0 ? 200 : status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        late.countDown();
        server.stop(0);
    }

    private HttpGateway sms() {
        return new HttpGateway("http://127.0.0.1:" + server.getAddress().getPort() + "/messages", SECRET, () -> Instant.ofEpochSecond(1_795_000_000), Duration.ofMillis(500));
    }

    private static Outgoing message(Channel channel, String address) {
        return new Outgoing(ID, channel, address, "诉求有了答复", "您的诉求 ABC-DEF-G 有了答复：\"周三来修\"。", 1, null);
    }

    private static final Outgoing SMS = message(Channel.SMS, "13811112222");

    @Test
    void a_text_message_goes_out_as_signed_json_with_the_same_id_each_time() throws Exception {
        sms().send(SMS);
        sms().send(SMS);
        assertThat(requests).hasSize(2).allSatisfy(each -> {
            assertThat(each.body).startsWith("{\"id\":\"" + ID + "\",\"to\":\"13811112222\",\"text\":\"您的诉求");
            assertThat(each.headers.getFirst("webhook-id")).isEqualTo(ID.toString());
            assertThat(each.headers.getFirst("webhook-timestamp")).isEqualTo("1795000000");
            assertThat(each.headers.getFirst("authorization")).isEqualTo("Bearer " + SECRET);
            assertThat(each.headers.getFirst("webhook-signature")).isEqualTo("v1," + HttpGateway.signature(SECRET, ID + ".1795000000." + each.body));
        });
    }

    /** The example of the Standard Webhooks specification's libraries. */
    @Test
    void the_signature_is_the_standards() {
        assertThat(HttpGateway.signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}"))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void client_errors_are_final_and_others_are_not() {
        for (int final_ : new int[] {400, 401, 404, 422}) {
            status = final_;
            assertThatThrownBy(() -> sms().send(SMS)).isInstanceOf(Gateway.Refused.class).hasMessageStartingWith("the provider answers " + final_);
        }
        for (int passing : new int[] {301, 408, 429, 500, 503}) {
            status = passing;
            assertThatThrownBy(() -> sms().send(SMS)).isInstanceOf(IllegalStateException.class).hasMessageStartingWith("the provider answers " + passing);
        }
    }

    @Test
    void a_provider_that_says_nothing_or_is_not_there_is_tried_again() {
        status = 0;
        assertThatThrownBy(() -> sms().send(SMS)).isInstanceOf(java.net.http.HttpTimeoutException.class);
        server.stop(0);
        assertThatThrownBy(() -> sms().send(SMS)).isInstanceOf(IOException.class);
    }

    private static GreenMail mailServer(String protocol) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol).dynamicPort());
        server.start();
        return server;
    }

    private static final Outgoing MAIL = message(Channel.MAIL, "resident@example.org");

    @Test
    void a_mail_arrives_whole_and_from_us_with_the_same_id_each_time() throws Exception {
        var server = mailServer("smtp");
        try {
            server.setUser("yicai@example.org", "yicai", "a secret/1");
            var gateway = new SmtpGateway("smtp://yicai:a%20secret%2F1@127.0.0.1:" + server.getSmtp().getPort() + "?tls=none", "yicai@example.org");
            gateway.send(MAIL);
            gateway.send(MAIL);
            assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(mail -> {
                assertThat(mail.getSubject()).isEqualTo("诉求有了答复");
                assertThat(mail.getContent().toString().strip()).isEqualTo(MAIL.content());
                assertThat(mail.getFrom()[0]).hasToString("yicai@example.org");
                assertThat(mail.getHeader("Message-ID")).containsExactly("<" + ID + "@yicai>");
                assertThat(GreenMailUtil.getHeaders(mail)).contains("Auto-Submitted: auto-generated");
            });
            var wrong = new SmtpGateway("smtp://yicai:wrong@127.0.0.1:" + server.getSmtp().getPort() + "?tls=none", "yicai@example.org");
            assertThatThrownBy(() -> wrong.send(MAIL)).as("a wrong password is mended and tried again").isInstanceOf(jakarta.mail.AuthenticationFailedException.class);
            assertThatThrownBy(() -> gateway.send(message(Channel.MAIL, "no address"))).isInstanceOf(Gateway.Refused.class);
        } finally {
            server.stop();
        }
    }

    @Test
    void nothing_is_sent_in_the_clear_or_to_a_server_that_cannot_prove_who_it_is() throws Exception {
        var plain = mailServer("smtp");
        var secure = mailServer("smtps");
        try {
            var required = new SmtpGateway("smtp://127.0.0.1:" + plain.getSmtp().getPort(), "yicai@example.org");
            assertThatThrownBy(() -> required.send(MAIL)).isInstanceOf(jakarta.mail.MessagingException.class).hasMessageContaining("STARTTLS is required");
            var unknown = new SmtpGateway("smtps://127.0.0.1:" + secure.getSmtps().getPort(), "yicai@example.org");
            assertThatThrownBy(() -> unknown.send(MAIL)).isInstanceOf(jakarta.mail.MessagingException.class).hasStackTraceContaining("SSL");
            assertThat(plain.getReceivedMessages()).isEmpty();
            assertThat(secure.getReceivedMessages()).isEmpty();
        } finally {
            plain.stop();
            secure.stop();
        }
    }
}
