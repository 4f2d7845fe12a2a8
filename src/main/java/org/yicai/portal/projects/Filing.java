package org.yicai.portal.projects;

import java.time.LocalDate;

/** @param kind PUBLISHED in the designated medium, or FILED with finance */
record Filing(String kind, LocalDate dueOn, LocalDate doneOn, String reference) {

    boolean late() {
        return doneOn.isAfter(dueOn);
    }
}
