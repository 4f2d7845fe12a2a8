package org.yicai.project.landing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.project.Origin;
import org.yicai.project.PromiseForm;
import org.yicai.project.PurchaserLevel;
import org.yicai.project.ServiceKind;
import org.yicai.web.Fields;

/** What lands, as typed. */
record LandingForm(
        String title,
        @Nullable Origin origin,
        @Nullable UUID leaf,
        @Nullable ServiceKind kind,
        @Nullable PurchaserLevel level,
        String targetGroup,
        String summary,
        String payer,
        String contractLink,
        String recipients,
        LocalDate from,
        LocalDate until,
        String expectedAsks,
        @Nullable UUID contractor,
        List<PromiseForm> promises) {

    static LandingForm read(Fields in) {
        var form = new LandingForm(
                in.text("title", 60),
                in.choice("origin", Origin.class),
                in.id("leaf"),
                in.choice("kind", ServiceKind.class),
                in.choice("purchaser_level", PurchaserLevel.class),
                in.text("target_group", 120),
                in.text("summary", 600),
                in.text("payer", 80),
                in.optional("contract_link", 300),
                in.text("recipients", 200),
                in.date("lands_from"),
                in.date("lands_until"),
                in.optional("expected_asks", 300),
                in.id("contractor"),
                PromiseForm.read(in));
        form.check(in);
        return form;
    }

    private void check(Fields in) {
        if (origin != null && origin.ownMoney()) {
            in.refuse("origin", "project.finding.own-money");
        }
        if (origin == Origin.BOUGHT_HIGHER && level == PurchaserLevel.SUBDISTRICT) {
            in.refuse("purchaser_level", "project.finding.higher");
        }
        if (!contractLink.isEmpty() && !contractLink.matches("https?://\\S+")) {
            in.refuse("contract_link", "project.finding.link");
        }
        if (until.isBefore(from)) {
            in.refuse("lands_until", "project.finding.ends-before");
        }
    }
}
