package org.yicai.open.apikey;

import java.time.Instant;
import java.util.UUID;
import org.yicai.kernel.Ids;

/** Names an api key; it is not the key itself. */
public record ApiKeyId(UUID value) {

    /** @throws org.yicai.kernel.Missing when the text is no UUID */
    public static ApiKeyId of(String text) {
        return new ApiKeyId(Ids.of(text));
    }

    static ApiKeyId next(Instant at) {
        return new ApiKeyId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
