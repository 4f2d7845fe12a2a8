package org.yicai.party;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.message.Channel;
import org.yicai.message.Messages;
import org.yicai.message.Text;
import org.yicai.place.Places;
import org.yicai.web.Words;

/**
 * Tells people what happened, in their language and by the way they chose; others never see a number. What is told
 * also lies in the person's list of messages. Everything is written in the caller's transaction.
 */
@Component
public class Notices {

    static final LocalTime DIGEST = LocalTime.of(8, 30);
    private static final int LONGEST_WORDS = 120;
    private final JdbcClient sql;
    private final Messages messages;
    private final Words words;
    private final Places places;
    private final Clock clock;

    Notices(JdbcClient sql, Messages messages, Words words, Places places, Clock clock) {
        this.sql = sql;
        this.messages = messages;
        this.words = words;
        this.places = places;
        this.clock = clock;
    }

    /** What kind of news it is; that decides what a person may keep away. */
    public enum Kind {
        /** An answer to what the person asked; always told. */
        ANSWER,
        /** About an activity the person signed up for. */
        ACTIVITY,
        /** About one's work here; may wait for the morning. */
        WORK
    }

    /**
     * Whom it concerns.
     *
     * @param person who has an account; null for somebody without
     * @param phone the number left for the answer; null: the one of the account
     */
    public record To(@Nullable PersonId person, @Nullable String phone) {

        public static To person(@Nullable UUID person) {
            return new To(person == null ? null : new PersonId(person), null);
        }
    }

    private record Reader(
            PersonId person, @Nullable String phone, String language, String channel, @Nullable String mail, boolean digest, boolean activities) {}

    /**
     * Tells somebody; nothing happens when there is neither an account nor a number.
     *
     * @param key of the sentence that holds the whole news; it also says what the message is about
     * @param args what goes into the sentence; long texts are cut, findings are said
     */
    public void tell(SubdistrictId subdistrict, To to, Kind kind, String key, Object... args) {
        var reader = reader(to);
        var text = text(reader.map(Reader::language).orElse("zh"), kind, key, args);
        if (reader.isPresent()) {
            messages.show(subdistrict, reader.get().person, text);
            bring(subdistrict, reader.get(), to.phone, kind, text);
        } else if (to.phone != null) {
            messages.send(subdistrict, Channel.SMS, to.phone, text);
        }
    }

    /**
     * Tells somebody on duty that somebody may be in danger: at any hour, also those who otherwise only look here.
     *
     * @param key of the sentence that holds the whole news
     */
    public void alert(SubdistrictId subdistrict, PersonId person, String key, Object... args) {
        reader(new To(person, null)).ifPresent(reader -> {
            var text = text(reader.language, Kind.WORK, key, args);
            messages.show(subdistrict, person, text);
            var mail = reader.channel.equals("MAIL");
            var address = mail ? reader.mail : reader.phone;
            if (address != null) {
                messages.alert(subdistrict, mail ? Channel.MAIL : Channel.SMS, address, text);
            }
        });
    }

    private Optional<Reader> reader(To to) {
        return sql.sql("""
                select p.id as person, p.phone, coalesce(c.language, 'zh') as language, coalesce(c.channel, 'SMS') as channel, c.mail,
                       coalesce(c.digest, false) as digest, coalesce(c.activities, true) as activities
                  from party.person p left join party.message_choice c on c.person = p.id
                 where p.id = :person or cast(:person as uuid) is null and p.phone = :phone
                """)
                .param("person", to.person == null ? null : to.person.value())
                .param("phone", to.phone)
                .query(Reader.class)
                .optional();
    }

    private Text text(String language, Kind kind, String key, Object... args) {
        var cut = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            var said = said(language, args[i]);
            cut[i] = said.length() > LONGEST_WORDS ? said.substring(0, LONGEST_WORDS - 1) + "…" : said;
        }
        return new Text(key, words.say(language, "party.news." + kind), words.say(language, key, cut));
    }

    /** A finding, or a list of them, is said in the reader's language. */
    private String said(String language, Object arg) {
        return switch (arg) {
            case Finding one -> words.say(language, one.key(), one.args().toArray());
            case List<?> all -> all.stream().map(each -> said(language, each)).collect(Collectors.joining(language.equals("zh") ? "；" : "; "));
            default -> String.valueOf(arg);
        };
    }

    /** A number that was left for this very answer is used even by those who otherwise only look here. */
    private void bring(SubdistrictId subdistrict, Reader reader, @Nullable String left, Kind kind, Text text) {
        if (kind == Kind.ACTIVITY && !reader.activities) {
            return;
        }
        var mail = reader.channel.equals("MAIL");
        var address = mail ? reader.mail : left != null ? left : reader.channel.equals("NONE") ? null : reader.phone;
        if (address == null) {
            return;
        }
        var channel = mail ? Channel.MAIL : Channel.SMS;
        if (kind == Kind.WORK && reader.digest) {
            messages.gather(subdistrict, channel, address, reader.person, text, morning());
        } else {
            messages.send(subdistrict, channel, address, text);
        }
    }

    /** The next half past eight. */
    private Instant morning() {
        var now = clock.instant().atZone(places.zone());
        var today = now.with(DIGEST);
        return (now.isBefore(today) ? today : today.plusDays(1)).toInstant();
    }
}
