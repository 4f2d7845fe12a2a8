package org.yicai.message;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages over HTTP: POST {"id", "to", "text"}, signed in the manner of Standard Webhooks
 * (webhook-id, webhook-timestamp, webhook-signature "v1,base64(HMAC-SHA256(id.timestamp.body))") and with the secret as bearer.
 * A small bridge on the provider's side turns it into what the provider wants.
 */
final class HttpGateway implements Gateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Client errors that pass: timeout, too early, too many. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI url;
    private final String secret;
    private final InstantSource time;
    private final Duration patience;

    HttpGateway(String url, String secret, InstantSource time) {
        this(url, secret, time, PATIENCE);
    }

    HttpGateway(String url, String secret, InstantSource time, Duration patience) {
        this.url = URI.create(url);
        this.secret = secret;
        this.time = time;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public void send(Outgoing message) throws Exception {
        var answer = client.send(request(message), BodyHandlers.ofByteArray());
        int status = answer.statusCode();
        if (status >= 400 && status < 500 && !LATER.contains(status)) {
            throw new Refused("the provider answers %d: %s".formatted(status, said(answer.body())));
        }
        if (status < 200 || status >= 300) {
            throw new IllegalStateException("the provider answers %d: %s".formatted(status, said(answer.body())));
        }
    }

    private static String said(byte[] body) {
        return new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
    }

    private HttpRequest request(Outgoing message) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", message.id().toString());
        fields.put("to", message.address());
        fields.put("text", message.content());
        var body = JsonMapper.shared().writeValueAsString(fields);
        var seconds = time.instant().getEpochSecond();
        return HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + secret)
                .header("webhook-id", message.id().toString())
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", "v1," + signature(secret, message.id() + "." + seconds + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** A secret that begins with "whsec_" is the Base64 of the key, as the standard writes it; any other is the key itself. */
    static String signature(String secret, String signed) {
        try {
            var key = secret.startsWith("whsec_") ? Base64.getDecoder().decode(secret.substring(6)) : secret.getBytes(StandardCharsets.UTF_8);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
