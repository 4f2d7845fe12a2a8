package org.yicai.project.acceptance;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Decimal;
import org.yicai.project.work.Dealings;
import org.yicai.project.work.SelfCheck;
import org.yicai.web.Words;

/** What the committee reads before the last acceptance, written by the facts: quantities, ratings, and the contractor's own words from before. */
@Component
class ReviewPaper {

    private static final int LENGTH = 600;
    private static final int FACTS = 300;
    private static final String LANGUAGE = "zh";
    private final Dealings dealings;
    private final Words words;

    ReviewPaper(Dealings dealings, Words words) {
        this.dealings = dealings;
        this.words = words;
    }

    /** At most 600 characters; long lists and answers are cut, the whole of them stands on the project's page. */
    String of(Milestone milestone, Counting counting) {
        var lines = counting.lines().stream()
                .map(each -> words.say(LANGUAGE, "project.paper.line", each.name(), each.confirmed(), each.promised(), words.say(LANGUAGE, "label.Unit." + each.unit())))
                .collect(Collectors.joining("\n"));
        var rated = words.say(LANGUAGE, "project.paper.rated", counting.rated(), counting.served(), Decimal.of(counting.ratingSum(), counting.rated()));
        var facts = Words.cut(lines, FACTS) + "\n" + rated;
        var check = dealings.selfChecks(milestone.project()).stream().filter(each -> each.contractor().equals(milestone.contractor())).findFirst();
        var said = check.map(each -> "\n" + words.say(LANGUAGE, "project.paper.self-check", Stream.concat(each.points().stream().map(SelfCheck.Point::words), Stream.of(each.interests())).toArray()))
                .orElse("");
        return Words.cut(facts + said, LENGTH);
    }
}
