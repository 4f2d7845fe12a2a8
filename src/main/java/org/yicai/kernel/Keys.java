package org.yicai.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret keys of this installation, each in generations that lie as files in one folder (see {@link KeyFolder}).
 * The newest generation signs and seals; older ones verify and open until their file is taken away. A running process
 * looks at the folder every {@link #LOOK} and uses a generation it finds there only after {@link #PATIENCE}, so that
 * every process on a shared folder knows it by then: a rotation is in force everywhere within 25 seconds.
 */
public final class Keys {

    /** How often the folder is looked at. */
    public static final Duration LOOK = Duration.ofSeconds(10);
    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SHORTEST_MAC = 16;
    private static final int ID = 16;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyFolder folder;
    private final LongSupplier nanos;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    /** @param folder where the files lie; made when absent */
    public Keys(Path folder) {
        this(folder, System::nanoTime);
    }

    /** @param nanos a clock that only ever goes forward */
    Keys(Path folder, LongSupplier nanos) {
        this.folder = new KeyFolder(folder);
        this.nanos = nanos;
    }

    /** One generation, newest first in a list; {@code since} is when this process first saw it, long ago for those found at first. */
    private record Generation(int number, byte[] secret, long since) {}

    private record Known(List<Generation> generations, long lookedAt) {}

    /** HMAC-SHA256 (RFC 2104) of the message under the newest generation of the named key; the key is made on first use. */
    public byte[] sign(String name, byte[] message) {
        return mac(newest(name).secret(), message);
    }

    /**
     * Whether any generation of the key signed the message so.
     *
     * @param mac the whole HMAC or its first bytes, at least 16
     */
    public boolean verify(String name, byte[] message, byte[] mac) {
        if (mac.length < SHORTEST_MAC || mac.length > 32) {
            return false;
        }
        for (var each : generations(name)) {
            if (MessageDigest.isEqual(Arrays.copyOf(mac(each.secret(), message), mac.length), mac)) {
                return true;
            }
        }
        return false;
    }

    /** The HMACs of the message under every generation, the one in force first: for secrets that both sides compute, such as codes that change. */
    public List<byte[]> signatures(String name, byte[] message) {
        var newest = newest(name);
        var others = generations(name).stream().filter(each -> each.number() != newest.number());
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(newest), others).map(each -> mac(each.secret(), message)).toList();
    }

    /** An id as the sixteen bytes that are signed. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /** An id as text that an address may hold and nobody can make up, 43 characters. */
    public String token(String name, UUID id) {
        return token(name, bytes(id));
    }

    /** The id in such a text. @throws Missing when the text was not signed here */
    public UUID id(String name, String token) {
        var body = body(name, token, ID);
        if (body == null) {
            throw new Missing();
        }
        var id = ByteBuffer.wrap(body);
        return new UUID(id.getLong(), id.getLong());
    }

    /** The body with the first 16 bytes of its HMAC, as text that an address or a cookie may hold. */
    public String token(String name, byte[] body) {
        var mac = Arrays.copyOf(sign(name, body), SHORTEST_MAC);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(body.length + SHORTEST_MAC).put(body).put(mac).array());
    }

    /**
     * The body of a {@link #token} that any generation of the key signed.
     *
     * @param length of the body in bytes: bodies of different kinds under one key differ in length, so that none passes for another
     * @return null for anything else, another spelling of the same bytes included: the last letter holds bits that nothing reads
     */
    public byte @Nullable [] body(String name, String token, int length) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != length + SHORTEST_MAC || !Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)) {
                return null;
            }
            var body = Arrays.copyOf(bytes, length);
            return verify(name, body, Arrays.copyOfRange(bytes, length, bytes.length)) ? body : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /**
     * Encrypts with AES-256-GCM (NIST SP 800-38D) under the newest generation.
     *
     * @param context what the content belongs to, such as an id; it opens only with the same context
     */
    public byte[] seal(String name, byte[] content, String context) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, newest(name), nonce, context).doFinal(content);
            var all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /**
     * What {@link #seal} had hidden.
     *
     * @param stale whether an older generation sealed it, so that it is better sealed anew
     */
    public record Opened(byte[] content, boolean stale) {}

    /** Opens what any generation sealed in this context; null when none did, or somebody changed it. */
    public @Nullable Opened open(String name, byte[] sealed, String context) {
        if (sealed.length < NONCE) {
            return null;
        }
        var newest = newest(name);
        for (var each : generations(name)) {
            try {
                var cipher = cipher(Cipher.DECRYPT_MODE, each, Arrays.copyOf(sealed, NONCE), context);
                return new Opened(cipher.doFinal(sealed, NONCE, sealed.length - NONCE), each.number() != newest.number());
            } catch (GeneralSecurityException anotherGenerations) {
                // the next one may fit
            }
        }
        return null;
    }

    /**
     * Adds a generation of the named key.
     *
     * @return its number; the first one is 1
     */
    public int rotate(String name) {
        try {
            return folder.add(name);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Looks at the folder now, for every key that was used so far; one that is due is looked at without it, on its next use. */
    public void look() {
        known.keySet().forEach(name -> known.computeIfPresent(name, (same, current) -> look(name, current, nanos.getAsLong())));
    }

    private static Cipher cipher(int mode, Generation generation, byte[] nonce, String context) throws GeneralSecurityException {
        // a key of its own for each use
        var key = mac(generation.secret(), "AES-256-GCM".getBytes(StandardCharsets.UTF_8));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** The newest generation that every process knows by now. */
    private Generation newest(String name) {
        var all = generations(name);
        long now = nanos.getAsLong();
        return all.stream().filter(each -> now - each.since() >= PATIENCE.toNanos()).findFirst().orElse(all.getFirst());
    }

    private List<Generation> generations(String name) {
        var now = nanos.getAsLong();
        var before = known.get(name);
        if (before != null && now - before.lookedAt() < LOOK.toNanos()) {
            return before.generations();
        }
        return known.compute(name, (same, current) -> current != null && now - current.lookedAt() < LOOK.toNanos() ? current : look(name, current, now)).generations();
    }

    private Known look(String name, @Nullable Known before, long now) {
        try {
            var numbers = before == null ? folder.numbersOrMake(name) : folder.numbers(name);
            if (numbers.isEmpty()) {
                return new Known(before.generations(), now); // a folder that is away for a moment signs nobody out
            }
            var since = before == null ? now - PATIENCE.toNanos() : now;
            var generations = new java.util.ArrayList<Generation>();
            for (int number : numbers) {
                var same = before == null ? null : before.generations().stream().filter(each -> each.number() == number).findFirst().orElse(null);
                generations.add(same != null ? same : new Generation(number, folder.secret(name, number), since));
            }
            return new Known(List.copyOf(generations), now);
        } catch (IOException unreadable) {
            if (before == null) {
                throw new UncheckedIOException(unreadable);
            }
            return new Known(before.generations(), now);
        }
    }
}
