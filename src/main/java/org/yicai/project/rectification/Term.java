package org.yicai.project.rectification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the contract asks for.
 *
 * @param position of the deliverable, or of the line in its text, from 1
 * @param deliverable null for a line of a text, {@code name} "" then
 */
record Term(ContractPart part, int position, @Nullable UUID deliverable, String name, String words) {

    /** Names it in a form. */
    String value() {
        return part + "-" + position;
    }
}
