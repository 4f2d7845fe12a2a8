package org.yicai.project.design;

/** What the drafter says to a comment. */
enum CommentReply {
    /** The design says so now. A word more may be left out. */
    TAKEN_UP,
    /** In one line. */
    ANSWERED
}
