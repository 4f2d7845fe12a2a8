package org.yicai.supervision.flag;

import java.util.List;

/** A flag: a pure function that looks at records and says what it saw. It never learns who is honest. */
public interface Detector {

    /** What is published about it. */
    Card card();

    /** Everything it sees, in an order that depends on nothing but the records; empty when there is too little to judge. */
    List<Seen> look(Records records, Thresholds thresholds);
}
