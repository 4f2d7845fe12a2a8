package org.yicai.activity.introduction;

/** How well a household knows a provider. Visits make people known; only the household lets somebody come alone, and it may take that back at any time. */
public enum Acquaintance {
    NEW,
    MET,
    ACCOMPANIED,
    ALONE,
    KNOWN;

    /** Whether nobody the household knows has to come along. */
    public boolean mayComeAlone() {
        return this == ALONE || this == KNOWN;
    }

    /** Whether the household may let the provider come alone: it has met it, and has not said so yet. */
    public boolean mayBeTrusted() {
        return this == MET || this == ACCOMPANIED;
    }

    /** What a visit that took place makes of it. @param accompanied whether a neighbour came along */
    public Acquaintance after(boolean accompanied) {
        return switch (this) {
            case NEW -> accompanied ? MET : NEW;
            case MET -> accompanied ? ACCOMPANIED : MET;
            case ALONE -> accompanied ? ALONE : KNOWN;
            case ACCOMPANIED, KNOWN -> this;
        };
    }
}
