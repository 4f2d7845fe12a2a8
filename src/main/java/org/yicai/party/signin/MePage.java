package org.yicai.party.signin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One's own account.
 *
 * @param here the session of this very browser
 */
record MePage(Fields in, Self.Row me, List<Self.Held> appointments, List<Sessions.Open> sessions, @Nullable UUID here) implements FormPage {

    boolean isHere(Sessions.Open session) {
        return session.id().equals(here);
    }
}
