package org.yicai.need.entitlement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.Need;
import org.yicai.need.Needs;
import org.yicai.need.Stage;

/** A word that is enough, with or without something that the person has a right to. */
@Component
public class Answers {

    private final JdbcClient sql;
    private final Needs needs;

    Answers(JdbcClient sql, Needs needs) {
        this.sql = sql;
        this.needs = needs;
    }

    /**
     * Answers at once; the resident then says whether that solves it.
     *
     * @param entitlement null for none; its name and place become part of the answer, for those who only get the message
     */
    public void give(Actor actor, Need need, String words, @Nullable Entitlement entitlement) {
        needs.move(actor, need.id(), Stage.ANSWERED, entitlement == null ? words : words + "（" + entitlement.name() + "，" + entitlement.whereTo() + "）");
        sql.sql("update need.need set answered_with = :entitlement where id = :id")
                .param("entitlement", entitlement == null ? null : entitlement.id())
                .param("id", need.id().value())
                .update();
    }
}
