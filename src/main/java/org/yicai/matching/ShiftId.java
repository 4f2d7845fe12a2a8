package org.yicai.matching;

import java.util.UUID;

/** Names a shift or a visit that people may be invited to. */
public record ShiftId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
