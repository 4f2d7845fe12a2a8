package org.yicai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.yicai.ops.demo.Visitor;

/** A form with files, put together as browsers do (RFC 7578) and sent over the network. */
public final class Parcel {

    private static final String BOUNDARY = "----a-boundary-of-a-browser";
    private static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Parcel field(String name, String value) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    public Parcel file(String name, String fileName, String type, byte[] bytes) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        body.writeBytes(bytes);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the token of the page along and sends the form. */
    public HttpResponse<String> send(int port, Visitor visitor, String page, String action) {
        var token = TOKEN.matcher(visitor.open(page));
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        field("_form", token.group(1));
        return send(port, visitor.cookies(), action, "multipart/form-data; boundary=" + BOUNDARY, whole());
    }

    private byte[] whole() {
        write("--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    /** Sends just these bytes. */
    public static HttpResponse<String> send(int port, String cookies, String action, String type, byte[] body) {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + action)).header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
