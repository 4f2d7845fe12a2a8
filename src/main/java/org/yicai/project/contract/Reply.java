package org.yicai.project.contract;

/** What one side says to what the other proposes. */
enum Reply {
    AGREED,
    REFUSED
}
