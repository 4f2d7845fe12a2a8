package org.yicai.ops.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Address;
import org.yicai.web.Page;

/**
 * The list of what is still to be set up.
 *
 * @param address under which residents reach these pages, as posters and invitations say it
 */
record StepsPage(List<Step> steps, String address) implements Page {

    /** The numbers mean what the sentence of the task says; null where it names none. */
    record Row(boolean done, @Nullable Long a, @Nullable Long b, @Nullable Long c) {}

    record Step(Task task, Row row) {}

    /** Whether that address is good on this machine only: no telephone finds it. */
    boolean alone() {
        return Address.local(address);
    }

    long done() {
        return steps.stream().filter(each -> each.row.done).count();
    }
}
