package org.yicai.need.callback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.need.LastWords;
import org.yicai.need.Need;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.party.Answered;
import org.yicai.party.Asker;
import org.yicai.party.Notices;

/** What the calendar of questions asks for needs, and where it brings the answers. */
@Component
class HouseholdNeeds implements Asker {

    private final JdbcClient sql;
    private final Needs needs;
    private final LastWords words;

    HouseholdNeeds(JdbcClient sql, Needs needs, LastWords words) {
        this.sql = sql;
        this.needs = needs;
        this.words = words;
    }

    @Override
    public boolean asks(String kind) {
        return kind.equals("need") || kind.equals("need-again");
    }

    @Override
    public boolean digit() {
        return true;
    }

    private record Voice(@Nullable UUID voicedBy, @Nullable String phone) {}

    @Override
    public Notices.To reach(UUID callback) {
        var voice = sql.sql("select n.voiced_by, n.phone from need.callback c join need.need n on n.id = c.need where c.id = :id").param("id", callback).query(Voice.class).single();
        return new Notices.To(voice.voicedBy == null ? null : new PersonId(voice.voicedBy), voice.phone);
    }

    @Override
    public String answered(Actor actor, String kind, UUID callback, Answered answer) {
        var need = need(callback, true);
        words.take(actor, need, answer);
        return "/needs/" + need.receipt();
    }

    @Override
    public void added(Actor actor, UUID callback, Answered answer) {
        words.add(actor, need(callback, false), callback, answer);
    }

    private Need need(UUID callback, boolean open) {
        return sql.sql("select need as value from need.callback where id = :id and (not :open or answered_at is null and ended_at is null)")
                .param("id", callback).param("open", open).query(NeedId.class).optional().map(needs::get)
                .orElseThrow(() -> Refusal.tooLate("need.refused.answered"));
    }
}
