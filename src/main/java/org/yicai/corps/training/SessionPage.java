package org.yicai.corps.training;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** Who enrolled, for whoever notes who came. */
record SessionPage(Fields in, Trainings.Session session, List<Row> rows) implements FormPage {

    /** @param number of the certificate; null for somebody who was not noted yet @param seated false for somebody who waits in line */
    record Row(UUID person, String name, @Nullable String number, boolean seated) {}
}
