package org.yicai.corps.certificate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.party.People;
import org.yicai.place.Places;
import org.yicai.project.Rule;
import org.yicai.web.Fields;
import org.yicai.web.Words;

/** A form becomes a certificate: the volunteer's own, or one that somebody issues for a neighbour without a telephone. */
@Component
class Issue {

    private final Tally tally;
    private final Certificates certificates;
    private final Press press;
    private final People people;
    private final Places places;
    private final JdbcClient sql;
    private final Words words;

    // seven: what is counted, where it is kept, how it is printed, and whose name stands on it
    Issue(Tally tally, Certificates certificates, Press press, People people, Places places, JdbcClient sql, Words words) {
        this.tally = tally;
        this.certificates = certificates;
        this.press = press;
        this.people = people;
        this.places = places;
        this.sql = sql;
        this.words = words;
    }

    /** Fills in what the system knows: the short form, the unit with most, from the first record until today. */
    Fields begun(Fields in, List<Tally.Unit> units) {
        in.with("extent", Extent.SHORT).with("until", places.today());
        if (!units.isEmpty()) {
            in.with("unit", units.getFirst().id().value()).with("from", units.getFirst().firstDay());
        }
        return in;
    }

    /** Issues what the form asks for; empty beside findings. One that says the same and still holds is given again. */
    Optional<CertificateNumber> of(Fields in, Actor by, PersonId person, List<Tally.Unit> units) {
        var extent = in.choice("extent", Extent.class);
        var chosen = in.id("unit");
        var unit = units.stream().filter(each -> each.id().value().equals(chosen)).findFirst().orElse(null);
        var from = in.date("from");
        var until = in.date("until");
        if (unit == null) {
            in.refuse("unit", "web.finding.choice");
        }
        if (in.ok()) {
            in.refuse(Rule.all(CertificateRules.DAYS, new CertificateRules.Days(from, until, places.today())));
        }
        if (!in.ok() || unit == null || extent == null) {
            return Optional.empty();
        }
        var span = new Tally.Span(by.subdistrict(), person, unit.id(), from, until);
        var entries = tally.entries(span, CertificateRules.MOST + 1).stream().map(this::drawn).toList();
        var handler = by.isPerson(person) ? "" : by.name();
        var draft = new Certificates.Draft(span, extent, people.name(person), unit.name(), extent == Extent.LONG ? volunteerNumber(by, person) : "", handler, entries);
        in.refuse(Rule.all(CertificateRules.CONTENT, new CertificateRules.Case(entries.size(), entries.isEmpty() ? tally.waiting(span) : 0, press.unprintable(text(draft)))));
        return in.ok() ? Optional.of(certificates.same(draft).orElseGet(() -> certificates.issue(by, draft))) : Optional.empty();
    }

    private static String text(Certificates.Draft it) {
        return it.name() + it.unitName() + it.volunteerNumber() + it.handler()
                + it.entries().stream().map(each -> each.title() + each.venue() + each.organiser()).collect(Collectors.joining());
    }

    /** What the volunteer declared says so in its title. A pictogram in the title of an activity is decoration and left away; a name is printed whole or not at all. */
    private Tally.Entry drawn(Tally.Entry it) {
        return new Tally.Entry(it.record(), it.version(), it.day(), it.minutes(), it.declared(), it.declared() ? words.say("zh", "corps.paper.declared-line", plain(it.title())) : plain(it.title()), plain(it.venue()), plain(it.organiser()));
    }

    static String plain(String text) {
        return text.codePoints().filter(each -> !decoration(each)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }

    private static boolean decoration(int character) {
        return switch (Character.getType(character)) {
            case Character.OTHER_SYMBOL, Character.FORMAT, Character.MODIFIER_SYMBOL -> true;
            default -> character >= 0xFE00 && character <= 0xFE0F || character == 0x20E3;
        };
    }

    private String volunteerNumber(Actor by, PersonId person) {
        return sql.sql("select external_number from corps.volunteer where subdistrict = :subdistrict and person = :person limit 1")
                .param("subdistrict", by.subdistrict().value()).param("person", person.value()).query(String.class).optional().orElse("");
    }
}
