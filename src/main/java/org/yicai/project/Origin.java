package org.yicai.project;

/** Whose money or gift a project is. */
public enum Origin {
    BOUGHT_HERE,
    BOUGHT_HIGHER,
    GRANT,
    GIFT;

    /** Own money passes the committee's gate; what others pay for lands. */
    public boolean ownMoney() {
        return this == BOUGHT_HERE || this == GRANT;
    }
}
