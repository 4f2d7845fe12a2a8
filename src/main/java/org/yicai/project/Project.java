package org.yicai.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.place.RulePacks.Regime;

/**
 * A project as stored.
 *
 * @param negativeList six answers to the negative list (财政部令第102号 art. 10), as "{f,f,f,f,f,f}"
 * @param nature for the public or for the office; null while a draft does not say
 * @param branch the code of the second level of the catalogue
 * @param contractor who was chosen; null before that
 */
public record Project(
        ProjectId id,
        String number,
        String title,
        Origin origin,
        Regime regime,
        ProjectStage stage,
        UUID leaf,
        String leafCode,
        String leafName,
        String leafNameEn,
        String branch,
        ServiceKind kind,
        @Nullable ServiceNature nature,
        @Nullable OrganisationId purchaser,
        @Nullable String purchaserName,
        PurchaserLevel purchaserLevel,
        String levelReason,
        String targetGroup,
        String summary,
        String remains,
        @Nullable UUID budgetLine,
        Money amount,
        String negativeList,
        PersonId draftedBy,
        Instant draftedAt,
        int version,
        @Nullable String payer,
        @Nullable String contractLink,
        @Nullable String recipients,
        @Nullable LocalDate landsFrom,
        @Nullable LocalDate landsUntil,
        @Nullable String expectedAsks,
        @Nullable OrganisationId contractor,
        @Nullable String contractorName) {

    /** Whether one of the six points of the negative list, 1 to 6, was answered with yes. */
    public boolean negative(int point) {
        return negativeList.charAt(2 * point - 1) == 't';
    }

    public String leafName(String language) {
        return language.equals("en") && !leafNameEn.isEmpty() ? leafNameEn : leafName;
    }
}
