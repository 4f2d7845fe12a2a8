package org.yicai.supervision.question;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;

/** Who hears of a question: whoever has it in hand now, and whoever asked. */
@Component
class Tidings {

    private final Appointments appointments;
    private final Notices notices;

    Tidings(Appointments appointments, Notices notices) {
        this.appointments = appointments;
        this.notices = notices;
    }

    void asked(Actor by, Question it) {
        if (it.contractor() == null) {
            tell(it.subdistrict(), committee(it), by, "supervision.news.unanswered", it.projectTitle());
        } else {
            tell(it.subdistrict(), contractor(it), by, "supervision.news.asked", it.projectTitle(), it.dueOn());
        }
    }

    void remind(Question it) {
        tell(it.subdistrict(), contractor(it), null, "supervision.news.remind", it.projectTitle(), it.dueOn());
    }

    void handedOn(Question it) {
        tell(it.subdistrict(), Stream.concat(committee(it), contractor(it)), null, "supervision.news.unanswered", it.projectTitle());
    }

    void answered(Actor by, Question it, String words) {
        tell(it.subdistrict(), Stream.concat(committee(it), raiser(it)), by, "supervision.news.answered", it.projectTitle(), words);
    }

    void found(Actor by, Question it, String reason, @Nullable PersonId mender) {
        tell(it.subdistrict(), Stream.concat(contractor(it), raiser(it)), by, "supervision.news.found", it.projectTitle(), reason);
        if (mender != null) {
            tell(it.subdistrict(), Stream.of(mender), by, "supervision.news.mender", it.projectTitle());
        }
    }

    void fixed(Actor by, Question it, String words) {
        tell(it.subdistrict(), Stream.concat(contractor(it), raiser(it)), by, "supervision.news.fixed", it.projectTitle(), words);
    }

    private Stream<PersonId> contractor(Question it) {
        return it.contractor() == null ? Stream.empty() : appointments.colleagues(it.subdistrict(), it.contractor(), Role.CONTRACTOR).stream().map(Appointments.Candidate::id);
    }

    private Stream<PersonId> committee(Question it) {
        return appointments.holders(it.subdistrict(), Role.COUNCIL_MEMBER).stream().map(Appointments.Candidate::id);
    }

    private static Stream<PersonId> raiser(Question it) {
        return Stream.ofNullable(it.raisedBy());
    }

    /** Each once; never the one who did it. */
    private void tell(SubdistrictId subdistrict, Stream<PersonId> readers, @Nullable Actor by, String key, Object... args) {
        readers.filter(Objects::nonNull).distinct().filter(each -> by == null || !by.isPerson(each)).forEach(each -> notices.tell(subdistrict, new Notices.To(each, null), Notices.Kind.WORK, key, args));
    }
}
