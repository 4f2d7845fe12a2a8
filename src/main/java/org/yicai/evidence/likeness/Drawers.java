package org.yicai.evidence.likeness;

/** Features by the drawer they lie in. */
interface Drawers {

    /** A check may differ in so many of its bits. */
    int APART = 6;

    /** How many pictures lie here. */
    int pictures();

    /** Adds to the hits what lies in this drawer and is like this check. @param first the number of the first picture here */
    void look(int drawer, int check, int query, int first, Hits hits);
}
