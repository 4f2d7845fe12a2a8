package org.yicai.journal;

/** Somebody who is asked before a process signs for the first time, since its database may be an old one. */
public interface Onlooker {

    /** Returns when all have answered, or had time enough to. */
    void lookBeforeSigning();
}
