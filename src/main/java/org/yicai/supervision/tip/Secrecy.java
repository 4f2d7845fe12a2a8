package org.yicai.supervision.tip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Keys;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;

/** What keys do for whoever tells something: words are sealed, pseudonyms join nothing beyond a project, codes are kept as their HMAC. */
@Component
class Secrecy {

    private static final String WORDS = "tip";
    private static final String PSEUDONYM = "tip-pseudonym";
    private static final String CODE = "tip-code";
    private static final int PSEUDONYM_BYTES = 10;
    private final Keys keys;

    Secrecy(Keys keys) {
        this.keys = keys;
    }

    byte[] seal(String words, UUID id) {
        return keys.seal(WORDS, words.getBytes(StandardCharsets.UTF_8), id.toString());
    }

    /** @return "" when the key of that time is away */
    String open(byte[] sealed, UUID id) {
        var opened = keys.open(WORDS, sealed, id.toString());
        return opened == null ? "" : new String(opened.content(), StandardCharsets.UTF_8);
    }

    /** HMAC-SHA256 over project and person: whoever has no key can neither guess the person nor join two projects. Never rotated on purpose: two halves of one pseudonym would follow. */
    String pseudonym(UUID project, PersonId person) {
        var message = ByteBuffer.allocate(32).put(Keys.bytes(project)).put(Keys.bytes(person.value())).array();
        return HexFormat.of().withUpperCase().formatHex(Arrays.copyOf(keys.sign(PSEUDONYM, message), PSEUDONYM_BYTES));
    }

    /** A code has forty bits, which a plain hash would not hide from whoever has the table; without the key nobody tries them out. */
    byte[] hash(Receipt code) {
        return hashes(code).getFirst();
    }

    /** Under every generation of the key. */
    List<byte[]> hashes(Receipt code) {
        return keys.signatures(CODE, code.code().getBytes(StandardCharsets.UTF_8));
    }
}
