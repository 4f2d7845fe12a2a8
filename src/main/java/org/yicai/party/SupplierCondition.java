package org.yicai.party;

import java.util.Locale;

/** The five conditions that every supplier meets (政府采购法 art. 22); a sixth, "others that laws set", is for the tender to name. */
public enum SupplierCondition {
    CIVIL_LIABILITY,
    REPUTATION_AND_ACCOUNTS,
    EQUIPMENT_AND_SKILL,
    TAXES_AND_INSURANCE,
    NO_OFFENCE;

    /** How its fields in a form begin. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
