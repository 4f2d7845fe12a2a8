package org.yicai.ops.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.yicai.ops.database.CannotStart;

/** The keys of an installation, and what it means to renew each. */
enum KeyName {
    SESSION("signs the cookies of signed-in people; nobody is signed out. Take the older file away after 30 days, when the longest session is over."),
    FORM("signs the forms that are open in browsers; they stay good. Take the older file away after a day."),
    SIGN_IN_CODE("hides the codes of text messages; those under way stay good. Take the older file away after an hour."),
    INVITATION("makes the links of invitations; those handed out stay good. Links made in the last 15 minutes are shown no more. Take the older file away at once, if you like."),
    TOTP("encrypts the secrets of second factors; each is encrypted anew when its person signs in next. Whoever has not signed in since you take the older file away has to set the factor up again."),
    DATABASE("makes the passwords of the embedded database's roles; they change at the next start. Take the older file away after it."),
    PSEUDONYM("hides who stands behind each entry of the journal.");

    private final String meaning;

    KeyName(String meaning) {
        this.meaning = meaning;
    }

    /** As the file is called. */
    String file() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String meaning() {
        return meaning;
    }

    /** Entries of the first version tie a person to one word in a subdistrict; with another key there would be two. */
    boolean rotates() {
        return this != PSEUDONYM;
    }

    /** @throws CannotStart when there is no such key */
    static KeyName of(String typed) {
        return Arrays.stream(values()).filter(each -> each.file().equals(typed)).findFirst().orElseThrow(() -> new CannotStart(
                "there is no key " + typed + "; there are " + Arrays.stream(values()).map(KeyName::file).collect(Collectors.joining(", "))));
    }
}
