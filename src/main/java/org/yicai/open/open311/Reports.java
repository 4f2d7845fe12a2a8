package org.yicai.open.open311;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.Need;
import org.yicai.need.NeedId;
import org.yicai.need.Intake;
import org.yicai.need.Needs;
import org.yicai.need.Voicing;
import org.yicai.open.apikey.ApiKey;
import org.yicai.open.apikey.ApiKeys;
import org.yicai.kernel.SubdistrictId;

/** Needs that came with a key. */
@Component
class Reports {

    private final JdbcClient sql;
    private final Clock clock;
    private final Needs needs;
    private final Intake intake;
    private final ApiKeys keys;

    Reports(JdbcClient sql, Clock clock, Needs needs, Intake intake, ApiKeys keys) {
        this.sql = sql;
        this.clock = clock;
        this.needs = needs;
        this.intake = intake;
        this.keys = keys;
    }

    /** What the same key has already sent under the same key of repetition. */
    Optional<Need> earlier(SubdistrictId subdistrict, ApiKey key, String repeat) {
        return repeat.isEmpty() ? Optional.empty() : sql.sql("select need as value from open.report where subdistrict = :subdistrict and api_key = :key and repeat_key = :repeat")
                .param("subdistrict", subdistrict.value())
                .param("key", key.id().value())
                .param("repeat", repeat)
                .query(NeedId.class)
                .optional()
                .map(needs::get);
    }

    /**
     * Takes a need in; nobody is its actor, the name of the key's holder stands in its history.
     *
     * @param repeat the key of repetition; "" for none
     * @throws Failure (409) when the same is being taken in at this moment
     */
    Need take(SubdistrictId subdistrict, ApiKey key, Voicing voicing, String repeat) {
        var need = intake.voice(Actor.nobody(subdistrict), voicing.passedOnBy(key.name()));
        try {
            sql.sql("insert into open.report (need, subdistrict, api_key, repeat_key, at) values (:need, :subdistrict, :key, :repeat, :at)")
                    .param("need", need.id().value())
                    .param("subdistrict", subdistrict.value())
                    .param("key", key.id().value())
                    .param("repeat", repeat.isEmpty() ? null : repeat)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException twin) {
            throw Failure.underway();
        }
        keys.used(subdistrict, key.id());
        return need;
    }
}
