package org.yicai.activity;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yicai.ops.demo.Door;

/** The door over one socket that stays open, for a storm: plain HTTP/1.1 and nothing else, so that the hands leave the machine to the server. */
final class Wire implements Door {

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) {
        this.port = port;
    }

    @Override
    public Reply get(String path, String cookies) {
        return send("GET " + path, cookies, "", new byte[0]);
    }

    @Override
    public Reply post(String path, Map<String, List<String>> fields, String cookies) {
        var body = fields.entrySet().stream().flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value))).collect(Collectors.joining("&"));
        return send("POST " + path, cookies, "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n", body.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Reply post(String path, Map<String, List<String>> fields, String field, byte[] picture, String cookies) {
        throw new UnsupportedOperationException("a storm takes no pictures");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply send(String line, String cookies, String more, byte[] body) {
        try {
            var head = line + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n") + more + "\r\n";
            var request = new ByteArrayOutputStream(head.length() + body.length);
            request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(body);
            if (socket == null) {
                socket = new Socket("127.0.0.1", port);
                socket.setTcpNoDelay(true);
                in = new BufferedInputStream(socket.getInputStream(), 32_768);
            }
            request.writeTo(socket.getOutputStream());
            return read();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Reply read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        var location = "";
        var cookies = new ArrayList<String>();
        var length = 0;
        var chunked = false;
        var stays = true;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            var value = header.substring(name.length() + 1).strip();
            switch (name) {
                case "location" -> location = value;
                case "set-cookie" -> cookies.add(value);
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> stays = !value.equals("close");
                default -> { }
            }
        }
        var html = chunked ? chunks() : in.readNBytes(length);
        if (!stays) {
            socket.close();
            socket = null;
        }
        return new Reply(status, location, cookies, new String(html, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream(16_384);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the server hung up");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }
}
