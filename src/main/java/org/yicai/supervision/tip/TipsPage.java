package org.yicai.supervision.tip;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.yicai.web.Page;

/** What was told and comes to the reader, what waits first. @param waited how many working days one has waited */
record TipsPage(List<Tip> all, LocalDate today, ToIntFunction<Tip> waited) implements Page {

    long open() {
        return all.stream().filter(Tip::open).count();
    }

    long late() {
        return all.stream().filter(each -> each.open() && each.dueOn().isBefore(today)).count();
    }
}
