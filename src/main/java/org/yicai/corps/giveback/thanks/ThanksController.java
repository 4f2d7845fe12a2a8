package org.yicai.corps.giveback.thanks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;

/** Brings people's own words to the volunteers who were there. No name goes with them, and nothing is published. */
@Controller
class ThanksController {

    private final JdbcClient sql;

    ThanksController(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping("/my/thanks")
    ThanksPage list(Actor actor) {
        return new ThanksPage(sql.sql("""
                select w.words, a.title, w.given_at as at from corps.service_record r
                  join activity.published_words w on w.activity = r.activity join activity.published_activity a on a.id = r.activity
                 where r.subdistrict = :subdistrict and r.person = :person and r.voided_at is null
                union all
                select n.words, null, n.answered_at from need.published_words n where n.subdistrict = :subdistrict and n.person = :person
                 order by at desc limit 200
                """).param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).query(ThanksPage.Words.class).list());
    }
}
