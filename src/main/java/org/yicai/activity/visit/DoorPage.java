package org.yicai.activity.visit;

import java.util.List;
import org.yicai.web.Page;

/** "We are in" and "we are out", also without a network. @param names who goes */
record DoorPage(Visit visit, List<String> names) implements Page {

    /** What is to be tapped next: none, in, or out for nothing more. */
    String state() {
        return visit.coming() ? "none" : visit.inside() ? "in" : "out";
    }
}
