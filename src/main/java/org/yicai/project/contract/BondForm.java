package org.yicai.project.contract;

/** In what a performance bond is given: never in cash (政府采购法实施条例 art. 48). */
public enum BondForm {
    /** 金融机构、担保机构出具的保函 */
    GUARANTEE,
    CHEQUE,
    DRAFT,
    PROMISSORY_NOTE
}
