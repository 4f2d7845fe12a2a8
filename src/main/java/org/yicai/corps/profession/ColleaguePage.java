package org.yicai.corps.profession;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What somebody reads whom a partner named, by the personal link: who asks, what was said of the person, and two buttons. */
record ColleaguePage(Fields in, String token, Professional named, Partner partner, boolean signedIn, boolean pledged) implements FormPage {

    boolean answered() {
        return named.confirmed() || named.declined();
    }
}
