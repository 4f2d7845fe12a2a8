package org.yicai.supervision.question;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.party.Appointments.Candidate;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;

/**
 * One question with all that was said about it.
 *
 * @param found what the committee found; null before that
 * @param reader what the visitor may do
 * @param menders who may note that it was mended; empty for those who do not find
 */
record QuestionPage(Fields in, Question it, List<Reply> replies, @Nullable Found found, Reader reader, List<Candidate> menders, LocalDate today) implements FormPage {

    /**
     * @param contractor whether the visitor speaks for whoever is asked
     * @param member of the committee, {@code free} without a tie to the field, and not the one who asked
     * @param named to note that it was mended
     */
    record Reader(boolean contractor, boolean member, boolean free, boolean named) {}

    boolean mayAnswer() {
        return reader.contractor && it.stage().undecided();
    }

    boolean mayFind() {
        return reader.member && reader.free && it.stage().decidable();
    }

    boolean mayFix() {
        return reader.named && it.stage() == QuestionStage.TO_MEND;
    }

    boolean late() {
        return it.stage() == QuestionStage.ASKED && it.dueOn().isBefore(today);
    }

    List<Option> menderOptions() {
        return menders.stream().map(each -> Option.of(each.id(), each.name() + " · " + each.organisation())).toList();
    }

    List<UUID> menderIds() {
        return menders.stream().map(each -> each.id().value()).toList();
    }
}
