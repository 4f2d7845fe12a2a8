package org.yicai.party.notice;

import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;

/**
 * How somebody wants to be told.
 *
 * @param mail null when none was given
 * @param digest news about one's work together at half past eight
 * @param activities whether changes of activities are brought, too
 */
record Choice(Language language, Way channel, @Nullable String mail, boolean digest, boolean activities) {

    enum Language {
        ZH,
        EN
    }

    enum Way {
        SMS,
        MAIL,
        /** Only in the list here. */
        NONE
    }

    /** A form that shows this choice. */
    Fields form() {
        return Fields.blank().with("language", language).with("channel", channel).with("mail", mail).with("digest", digest ? "yes" : null).with("activities", activities ? "yes" : null);
    }

    /** What was typed; with findings in the form, not to be kept. */
    static @Nullable Choice read(Fields in) {
        var language = in.choice("language", Language.class);
        var channel = in.choice("channel", Way.class);
        var mail = in.optional("mail", 100);
        if (!mail.isEmpty() && !mail.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            in.refuse("mail", "party.finding.mail");
        } else if (mail.isEmpty() && channel == Way.MAIL) {
            in.refuse("mail", "web.finding.empty");
        }
        return in.ok() ? new Choice(language, channel, mail.isEmpty() ? null : mail, in.ticked("digest"), in.ticked("activities")) : null;
    }
}
