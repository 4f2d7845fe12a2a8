package org.yicai.supervision.spotcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.supervision.DrawFile;
import org.yicai.supervision.DrawList;
import org.yicai.supervision.DrawTerms;
import org.yicai.supervision.Randomness;
import org.yicai.supervision.Stratum;

/**
 * A draw.
 *
 * @param named the parties of the dice, or number and day of the lottery's draw, parted by "|"
 * @param readers how many people typed in the chance
 * @param readings how often somebody did
 * @param checked of the drawn ones
 * @param constituencies for which somebody sits on the committee today
 */
record Draw(UUID id, LocalDate fromDay, LocalDate untilDay, Counted counted, int percentHigh, int percentMedium, int percentLow, Randomness means, String named, Instant plannedAt,
        @Nullable Instant committedAt, @Nullable String origin, @Nullable Long logSize, @Nullable String logRoot, @Nullable Integer population, @Nullable String listSha256, @Nullable Instant drawnAt,
        @Nullable String randomness, int readers, int readings, int drawn, int checked, int constituencies) {

    /** So many constituencies read the dice. */
    static final int VOICES = 3;

    /** Which records may be drawn. */
    enum Counted {
        /** Those that count: somebody other than the contractor said so. */
        CONFIRMED,
        /** All that were written down, the unconfirmed ones too. */
        ALL
    }

    /** Where it stands. All transitions: PLANNED → COMMITTED → DRAWN; there is no way back and no other way out. */
    enum State {
        PLANNED,
        COMMITTED,
        DRAWN
    }

    State state() {
        return committedAt == null ? State.PLANNED : drawnAt == null ? State.COMMITTED : State.DRAWN;
    }

    int percent(Stratum stratum) {
        return switch (stratum) {
            case HIGH -> percentHigh;
            case MEDIUM -> percentMedium;
            case LOW -> percentLow;
        };
    }

    /** Dice need readers of three constituencies; with fewer on the committee only a lottery can be drawn. */
    boolean lacksReaders() {
        return means == Randomness.DICE && constituencies < VOICES;
    }

    /** Three parties, or number and day. */
    List<String> names() {
        return List.of(named.split("\\|"));
    }

    /** The day of the lottery's draw. */
    LocalDate lotteryDay() {
        return LocalDate.parse(names().get(1));
    }

    /** What was fixed; only of a committed draw. */
    DrawTerms terms() {
        return new DrawTerms(Objects.requireNonNull(origin), Objects.requireNonNull(logSize), Objects.requireNonNull(logRoot),
                Map.of(Stratum.HIGH, percentHigh, Stratum.MEDIUM, percentMedium, Stratum.LOW, percentLow));
    }

    DrawFile file(DrawList list) {
        return new DrawFile(terms(), Objects.requireNonNull(committedAt), means, named, randomness, drawnAt, list);
    }

    /** The seed as text; only of a draw with its chance. */
    String seed() {
        return terms().seed(Objects.requireNonNull(randomness));
    }
}
