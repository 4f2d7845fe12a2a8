package org.yicai.kernel;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files of the keys: {@code session.key}, after a rotation {@code session.2.key} beside it, and so on; 32 random
 * bytes each. The folder is its owner's alone (0700), so are the files (0600).
 */
final class KeyFolder {

    private static final int LENGTH = 32;
    private static final FileAttribute<?> FILE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String FOLDER = "rwx------";
    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** The generations that are there, newest first. */
    List<Integer> numbers(String name) throws IOException {
        var file = Pattern.compile(Pattern.quote(name) + "(?:\\.(\\d{1,6}))?\\.key");
        try (var all = Files.list(folder)) {
            return all.map(each -> file.matcher(each.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(found -> found.group(1) == null ? 1 : Integer.parseInt(found.group(1)))
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** The same, with a first generation made when there is none. */
    List<Integer> numbersOrMake(String name) throws IOException {
        prepare();
        if (numbers(name).isEmpty()) {
            make(file(name, 1));
        }
        return numbers(name);
    }

    /** Makes one generation more and says its number. */
    int add(String name) throws IOException {
        int next = numbersOrMake(name).getFirst() + 1;
        make(file(name, next));
        return next;
    }

    byte[] secret(String name, int number) throws IOException {
        var bytes = Files.readAllBytes(file(name, number));
        if (bytes.length < LENGTH) {
            throw new IOException(file(name, number) + " is no key: it holds fewer than " + LENGTH + " bytes");
        }
        return bytes;
    }

    private Path file(String name, int number) {
        return folder.resolve(number == 1 ? name + ".key" : name + "." + number + ".key");
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder);
        var permissions = PosixFilePermissions.fromString(FOLDER);
        if (!Files.getPosixFilePermissions(folder).equals(permissions)) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        var fresh = Files.createTempFile(file.getParent(), "new", ".tmp", FILE);
        Files.write(fresh, bytes);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            // its key is as good as ours
        } finally {
            Files.delete(fresh);
        }
    }
}
