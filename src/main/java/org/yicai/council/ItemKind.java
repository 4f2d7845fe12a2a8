package org.yicai.council;

/** Why a matter is before the committee. */
public enum ItemKind {
    /** 前期把关: the design, before anything is bought. */
    DESIGN,
    /** 中期: a project under way that somebody objected to, or that is behind. */
    MID_TERM,
    /** 后期跟进: what was delivered, before the last milestone is accepted. */
    FINAL_REVIEW,
    /** Two members want it looked at. */
    MONITORING,
    /** A change of a contract so large that it is another design than the one that passed. */
    AMENDMENT
}
