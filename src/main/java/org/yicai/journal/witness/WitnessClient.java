package org.yicai.journal.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.yicai.journal.note.Note;

/** Sends a checkpoint to a witness. Waits a few seconds and reads a few kilobytes at most, whatever is on the other side. */
final class WitnessClient {

    private static final int LONGEST = 65_536;
    private final HttpClient http;
    private final Duration patience;

    WitnessClient(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(patience).build();
    }

    /** @param status of HTTP */
    record Reply(int status, String body) {}

    /**
     * @param prefix submission prefix of the witness, an http or https address
     * @throws IOException when nobody answers in time, or says more than a witness has to say
     */
    Reply ask(String prefix, Submission submission) throws IOException, InterruptedException {
        return send(prefix, "add-checkpoint", submission.bytes());
    }

    /** Tells a witness which log comes after one that it follows. */
    Reply introduce(String prefix, Note succession) throws IOException, InterruptedException {
        return send(prefix, "add-next-log", succession.bytes());
    }

    private Reply send(String prefix, String what, byte[] body) throws IOException, InterruptedException {
        try {
            var address = URI.create((prefix.endsWith("/") ? prefix : prefix + "/") + what);
            var request = HttpRequest.newBuilder(address).timeout(patience).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
            // the future's own end also cuts off a body that drips
            var response = http.sendAsync(request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST))
                    .orTimeout(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                    .get();
            return new Reply(response.statusCode(), response.body());
        } catch (IllegalArgumentException notAnAddress) {
            throw new IOException("the address of the witness is none", notAnAddress);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed.getCause());
        }
    }
}
