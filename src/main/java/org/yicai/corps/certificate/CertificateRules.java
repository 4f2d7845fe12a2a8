package org.yicai.corps.certificate;

import static org.yicai.project.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** What 民政部令第67号 and good print ask of a certificate, as rules that can be read aloud. */
final class CertificateRules {

    /** More records than these fill some ten pages; a shorter period is easier to read. */
    static final int MOST = 300;

    /** The days it is about. */
    record Days(LocalDate from, LocalDate until, LocalDate today) {}

    /** What would stand on it. @param unprintable the first character that no font has */
    record Case(int counted, long waiting, Optional<Integer> unprintable) {}

    static final List<Rule<Days>> DAYS = List.of(
            new Rule<Days>("H1", "it is about days that were", it -> unless(!it.until.isBefore(it.from), "until", "corps.finding.h1-order")),
            new Rule<Days>("H1", "it is about days that were", it -> unless(!it.until.isAfter(it.today), "until", "corps.finding.h1-future")));

    static final List<Rule<Case>> CONTENT = List.of(
            new Rule<Case>("H2", "only what somebody else confirmed is certified (arts. 3 and 19)", CertificateRules::somethingConfirmed),
            new Rule<Case>("H3", "it can be read through", it -> unless(it.counted <= MOST, "from", "corps.finding.h3", MOST)),
            new Rule<Case>("H4", "no character becomes an empty box", it -> it.unprintable.map(CertificateRules::named).stream()));

    private CertificateRules() {}

    private static Stream<Finding> somethingConfirmed(Case it) {
        return it.counted > 0 ? Stream.empty() : Stream.of(it.waiting > 0 ? Finding.at("from", "corps.finding.h2-waiting", it.waiting) : Finding.at("from", "corps.finding.h2"));
    }

    private static Finding named(int character) {
        return Finding.at("extent", "corps.finding.h4", Character.toString(character), "U+%04X".formatted(character));
    }
}
