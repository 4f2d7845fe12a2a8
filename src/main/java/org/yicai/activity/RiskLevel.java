package org.yicai.activity;

/** How dangerous an activity may be to those who come. */
public enum RiskLevel {
    /** As at home: sitting, talking, handiwork. */
    LOW,
    /** A stumble or a strained back may happen: stairs, carrying, heat, a walk. */
    MEDIUM,
    /** Somebody may be badly hurt: ladders, tools, traffic, water. Insurance comes first (志愿服务条例 art. 17). */
    HIGH;

    /** Whether whoever signs up says in so many words that the notice was read (志愿服务条例 art. 12). */
    public boolean asksConsent() {
        return this != LOW;
    }

    /** The colour class of its tag; the words beside it say the same. */
    public String tone() {
        return switch (this) {
            case LOW -> "ok";
            case MEDIUM -> "warn";
            case HIGH -> "bad";
        };
    }
}
