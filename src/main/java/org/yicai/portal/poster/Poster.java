package org.yicai.portal.poster;

/** What a poster invites to, and where its code leads. */
enum Poster {
    /** 有难处，说一句 */
    NEED("/needs/new"),
    /** 有空，搭把手 */
    HELP("/activities"),
    /** 买了什么，花了多少 */
    ACCOUNT("/account");

    private final String path;

    Poster(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
