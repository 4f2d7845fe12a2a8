package org.yicai.project.rectification;

/** Where in the contract a term stands: the standard of a deliverable, or a line of one of its texts. */
enum ContractPart {
    DELIVERABLE,
    STANDARDS,
    QUALITY,
    DUTIES,
    DATA_TERMS
}
