package org.yicai.council;

/** What a member may say to a matter. */
public enum Choice {
    AGREE,
    RETURN,
    ABSTAIN
}
