package org.yicai.supervision.tip;

/** What is answered. A closed list, so that nobody is put off with fine words. */
enum TipOutcome {
    /** Found, and mended. */
    MENDED,
    /** Found something to ask: the contractor has a question. */
    ASKED,
    NOT_FOUND,
    /** Outside our power: passed on, and to whom. */
    PASSED_ON,
    /** Known already, and being looked after. */
    KNOWN,
    /** Says too little to look at; more can be added with the code. */
    TOO_LITTLE;

    String tone() {
        return switch (this) {
            case MENDED -> "ok";
            case ASKED, PASSED_ON, KNOWN -> "run";
            case NOT_FOUND, TOO_LITTLE -> "warn";
        };
    }
}
