package org.yicai.kernel;

/** Something that keeps answers of the database for a few seconds, and can be told to ask again. */
public interface Remembers {
    void forget();
}
