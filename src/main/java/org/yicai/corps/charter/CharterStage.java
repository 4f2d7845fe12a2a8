package org.yicai.corps.charter;

import java.util.EnumSet;
import java.util.Set;

/** Where a corps stands on paper. Registered and led by somebody is what the law calls active. */
enum CharterStage {
    APPLIED,
    AGREED,
    REGISTERED,
    SUSPENDED,
    DISSOLVED;

    /** All transitions: the committee agrees, then the subdistrict registers (北京市志愿服务促进条例 art. 16). */
    Set<CharterStage> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(AGREED, DISSOLVED);
            case AGREED, SUSPENDED -> EnumSet.of(REGISTERED, DISSOLVED);
            case REGISTERED -> EnumSet.of(SUSPENDED, DISSOLVED);
            case DISSOLVED -> EnumSet.noneOf(CharterStage.class);
        };
    }

    /** The colour class of its tag; the words beside it say the same. */
    String tone() {
        return switch (this) {
            case REGISTERED -> "ok";
            case APPLIED, AGREED -> "warn";
            case SUSPENDED, DISSOLVED -> "bad";
        };
    }
}
