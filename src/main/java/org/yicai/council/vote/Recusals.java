package org.yicai.council.vote;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Ties;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;

/** Who takes no part in a matter: by own word, or because the system sees a tie. */
@Component
public class Recusals {

    /** The reason of every computed recusal: the key of a sentence. */
    static final String TIED = "council.recusal.tied";

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Appointments appointments;
    private final ObjectProvider<Ties> ties;

    Recusals(JdbcClient sql, Journal journal, Clock clock, Appointments appointments, ObjectProvider<Ties> ties) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.appointments = appointments;
        this.ties = ties;
    }

    /** Whether the person belongs to an organisation that stands to gain in the branch. In at most two statements. */
    public boolean tied(SubdistrictId subdistrict, PersonId person, String branch) {
        var gain = ties.stream().flatMap(each -> each.inBranch(subdistrict, branch).stream()).toList();
        return !gain.isEmpty() && appointments.organisationsOf(subdistrict, person).stream().anyMatch(gain::contains);
    }

    /** The same for whoever looks at a page, whose own appointments are known already. In one statement. */
    boolean tied(Actor actor, String branch) {
        return ties.stream().flatMap(each -> each.inBranch(actor.subdistrict(), branch).stream()).anyMatch(gain -> actor.appointments().stream().anyMatch(each -> each.organisation().equals(gain)));
    }

    /** Notes a tie that the system saw; once. */
    public void compute(Actor actor, UUID item, UUID seat, PersonId person) {
        note(actor, item, seat, person, "COMPUTED", TIED);
    }

    /** The actor steps back: the person, not the seat. */
    void declare(Actor actor, UUID item, UUID seat, String reason) {
        note(actor, item, seat, actor.requirePerson(), "DECLARED", reason);
    }

    private void note(Actor actor, UUID item, UUID seat, PersonId person, String kind, String reason) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into council.recusal (id, subdistrict, item, seat, person, kind, reason, noted_at)
                values (:id, :subdistrict, :item, :seat, :person, :kind, :reason, :at) on conflict (item, seat, person) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("item", item)
                .param("seat", seat)
                .param("person", person.value())
                .param("kind", kind)
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            journal.append(Fact.first("council", "recusal-noted", id, actor).with("item", item).with("seat", seat).with("person", person).with("kind", kind).with("reason", reason));
        }
    }
}
