package org.yicai.journal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.tree.Tile;

/** The files of one log, in a folder or below an address: {@code checkpoint}, {@code tile/…}. */
public interface LogFiles {

    /** Bytes of the largest file that is right: a bundle of 256 entries. */
    int LONGEST = Tile.FULL * 65_537;

    /**
     * One file.
     *
     * @param path relative, such as {@code tile/0/000}
     * @return null when there is none
     * @throws Unreadable when it is larger than any right one, or cannot be reached
     */
    byte @Nullable [] read(String path);

    /** A tile; when only the full one is there, what is asked for is cut out of it by whoever asks. */
    default byte @Nullable [] tile(Tile tile) {
        var bytes = read(tile.path());
        return bytes == null && !tile.isFull() ? read(tile.folder()) : bytes;
    }

    /** @param where a folder, or an address that begins with http:// or https:// */
    static LogFiles at(String where) {
        return where.matches("https?://.*") ? below(where.endsWith("/") ? where : where + "/") : in(Path.of(where));
    }

    private static LogFiles in(Path folder) {
        return path -> {
            try (var in = Files.newInputStream(folder.resolve(path))) {
                return bounded(in, path);
            } catch (NoSuchFileException absent) {
                return null;
            } catch (IOException unreadable) {
                throw new Unreadable(path + " cannot be read: " + unreadable.getMessage());
            }
        };
    }

    private static LogFiles below(String address) {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
        return path -> {
            try {
                var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30)).build();
                var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (var in = response.body()) {
                    return switch (response.statusCode()) {
                        case 200 -> bounded(in, path);
                        case 404 -> null;
                        default -> throw new Unreadable(address + path + " answered " + response.statusCode());
                    };
                }
            } catch (IOException | IllegalArgumentException unreachable) {
                throw new Unreadable(address + path + " cannot be reached: " + unreachable.getMessage());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new Unreadable("interrupted");
            }
        };
    }

    private static byte[] bounded(InputStream in, String path) throws IOException {
        var bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new Unreadable(path + " is larger than any right file of a log");
        }
        return bytes;
    }
}
