package org.yicai.need;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.party.Notices;

/** Tells who voiced a need, and all who have it, too, what became of it: to the number left with it, or to the account. */
@Component
class Tidings {

    /** What others did; the resident's own word is no news to the resident. */
    private static final Set<Stage> TOLD = Set.of(Stage.MERGED, Stage.DECLINED, Stage.HANDED_OVER, Stage.GROUPED, Stage.SERVED, Stage.ANSWERED, Stage.IN_HAND);

    private final JdbcClient sql;
    private final Notices notices;
    private final Supports supports;

    Tidings(JdbcClient sql, Notices notices, Supports supports) {
        this.sql = sql;
        this.notices = notices;
        this.supports = supports;
    }

    private record Voice(@Nullable UUID voicedBy, @Nullable String phone) {}

    /** @param words what the history says about it: a reason, an address, an answer */
    void tell(Need need, Stage to, String words) {
        if (!TOLD.contains(to)) {
            return;
        }
        sql.sql("select voiced_by, phone from need.need where id = :id and (phone is not null or voiced_by is not null)")
                .param("id", need.id().value())
                .query(Voice.class)
                .optional()
                .ifPresent(voice -> {
                    var person = voice.voicedBy == null ? null : new PersonId(voice.voicedBy);
                    notices.tell(need.subdistrict(), new Notices.To(person, voice.phone), Notices.Kind.ANSWER, "need.news." + to, need.receipt(), words);
                });
        if (to != Stage.MERGED) {
            supports.tell(need, to, words);
        }
    }
}
