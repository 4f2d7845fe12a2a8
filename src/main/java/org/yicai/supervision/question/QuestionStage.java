package org.yicai.supervision.question;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How far a question has come. */
enum QuestionStage {
    ASKED,
    ANSWERED,
    /** The days of the contractor are over and nothing was said: the committee looks at it; a late answer is still heard. */
    UNANSWERED,
    /** Found out, with nothing to mend. */
    CLOSED,
    TO_MEND,
    MENDED;

    /** In whose hands something lies. */
    enum Hands {
        COMMITTEE,
        CONTRACTOR,
        MENDER,
        NOBODY
    }

    /** All ways there are. An answer can be corrected until the committee has decided. */
    Set<QuestionStage> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(ANSWERED, UNANSWERED);
            case ANSWERED, UNANSWERED -> EnumSet.of(ANSWERED, CLOSED, TO_MEND);
            case TO_MEND -> EnumSet.of(MENDED);
            case CLOSED, MENDED -> EnumSet.noneOf(QuestionStage.class);
        };
    }

    Hands hands() {
        return switch (this) {
            case ASKED -> Hands.CONTRACTOR;
            case ANSWERED, UNANSWERED -> Hands.COMMITTEE;
            case TO_MEND -> Hands.MENDER;
            case CLOSED, MENDED -> Hands.NOBODY;
        };
    }

    /** Whether the committee has not said yet what it found. */
    boolean undecided() {
        return next().contains(ANSWERED);
    }

    boolean decidable() {
        return next().contains(CLOSED);
    }

    String tone() {
        return switch (this) {
            case ASKED, UNANSWERED, TO_MEND -> "warn";
            case ANSWERED -> "run";
            case CLOSED, MENDED -> "ok";
        };
    }

    /** From where one comes here. */
    String[] before() {
        return Arrays.stream(values()).filter(each -> each.next().contains(this)).map(Enum::name).toArray(String[]::new);
    }
}
