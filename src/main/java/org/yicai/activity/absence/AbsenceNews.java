package org.yicai.activity.absence;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.party.Notices;
import org.yicai.party.People;

/** Who hears of an absence: the volunteer at once, the noter of an answer, and a leader only as a friendly question. */
@Component
class AbsenceNews {

    private static final int WORTH_A_CALL = 2;
    private final Notices notices;
    private final Absences absences;
    private final People people;

    AbsenceNews(Notices notices, Absences absences, People people) {
        this.notices = notices;
        this.absences = absences;
        this.people = people;
    }

    /** After the second one without a word the leaders are asked to ask how the volunteer is. That is all that happens, and it happens once. */
    void noted(Actor by, Absence it) {
        tell(by, it.person(), Notices.Kind.ANSWER, "activity.news.absent", by.name(), it.title(), it.id());
        if (absences.uncommented(by, it.person()) == WORTH_A_CALL) {
            var name = people.name(new PersonId(it.person()));
            absences.leaders(by, new PersonId(it.person())).forEach(each -> tell(by, each, Notices.Kind.WORK, "activity.news.absent-twice", name));
        }
    }

    void answered(Actor by, Absence it, String words) {
        tell(by, it.notedBy(), Notices.Kind.WORK, "activity.news.absence-answered", by.name(), it.title(), words);
    }

    void takenBack(Actor by, Absence it, String because) {
        tell(by, it.person(), Notices.Kind.ANSWER, "activity.news.absence-back", by.name(), it.title(), because);
    }

    private void tell(Actor by, UUID person, Notices.Kind kind, String key, Object... args) {
        notices.tell(by.subdistrict(), Notices.To.person(person), kind, key, args);
    }
}
