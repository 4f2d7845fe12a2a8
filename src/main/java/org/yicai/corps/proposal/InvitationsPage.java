package org.yicai.corps.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Abilities;
import org.yicai.activity.SignUpDoor;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/**
 * What the reader was asked for.
 *
 * @param refused the invitation to which a yes was refused; null otherwise
 * @param way what can be done instead
 */
record InvitationsPage(Fields in, List<Invitation> invitations, List<Community> communities, @Nullable UUID refused, SignUpDoor.@Nullable Way way, Abilities abilities, Instant now) implements FormPage {

    String title(View view, Invitation it) {
        return it.visit() == null ? it.title() : view.t("corps.proposal.visit", view.t("label.VisitKind." + it.title()));
    }

    List<Invitation> open() {
        return invitations.stream().filter(each -> each.open(now)).toList();
    }

    List<Invitation> past() {
        return invitations.stream().filter(each -> !each.open(now)).toList();
    }

    String community(UUID id, String language) {
        return communities.stream().filter(each -> each.id().value().equals(id)).findFirst().map(each -> each.name(language)).orElse("");
    }
}
