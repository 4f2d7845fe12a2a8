package org.yicai.need.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param at the referral whose form came back; null when none did */
record ReferralsPage(Fields in, @Nullable UUID at, List<Referral> referrals, List<Community> communities) implements FormPage {

    Fields in(Referral referral) {
        return referral.id().equals(at) ? in : Fields.blank();
    }

    String place(Referral referral, String language) {
        var community = communities.stream().filter(each -> each.id().value().equals(referral.community())).map(each -> each.name(language)).findFirst().orElse("");
        return (community + " " + referral.spot()).strip();
    }
}
