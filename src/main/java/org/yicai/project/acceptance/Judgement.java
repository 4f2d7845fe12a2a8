package org.yicai.project.acceptance;

/** How one standard of the contract was kept. */
enum Judgement {
    MET,
    /** Kept, with something to say about it. */
    IN_PART,
    /** Nothing is accepted then: it is done again, or the contract is changed. */
    NOT_MET
}
