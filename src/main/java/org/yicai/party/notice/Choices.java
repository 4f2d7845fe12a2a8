package org.yicai.party.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;

/** How people want to be told. */
@Component
class Choices {

    private static final Choice USUAL = new Choice(Choice.Language.ZH, Choice.Way.SMS, null, false, true);
    private final JdbcClient sql;
    private final Clock clock;

    Choices(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Choice of(PersonId person) {
        return sql.sql("select upper(language) as language, channel, mail, digest, activities from party.message_choice where person = :person")
                .param("person", person.value()).query(Choice.class).optional().orElse(USUAL);
    }

    void keep(PersonId person, Choice choice) {
        sql.sql("""
                insert into party.message_choice (person, language, channel, mail, digest, activities, chosen_at)
                values (:person, :language, :channel, :mail, :digest, :activities, :at)
                on conflict (person) do update set language = excluded.language, channel = excluded.channel, mail = excluded.mail,
                   digest = excluded.digest, activities = excluded.activities, chosen_at = excluded.chosen_at
                """)
                .param("person", person.value())
                .param("language", choice.language().name().toLowerCase(Locale.ROOT))
                .param("channel", choice.channel().name())
                .param("mail", choice.mail())
                .param("digest", choice.digest())
                .param("activities", choice.activities())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
