package org.yicai.coordination.request;

/** For what help is asked. */
enum AskKind {
    /** To come along on a visit. */
    ESCORT,
    /** To introduce a stranger to neighbours. */
    INTRODUCTION,
    VENUE,
    /** To make something known. */
    NOTICE,
    OTHER
}
