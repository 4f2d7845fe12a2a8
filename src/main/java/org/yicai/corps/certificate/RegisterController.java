package org.yicai.corps.certificate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.need.Workbook;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Csv;
import org.yicai.web.Cursor;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;
import org.yicai.web.Words;

/** The register of the recording unit, for its own staff, who also revoke. */
@Controller
class RegisterController {

    private static final int PAGE = 50;
    private static final int MOST = 50_000;
    private static final List<String> COLUMNS = List.of("number", "issued", "name", "extent", "from", "until", "minutes", "hours", "records", "unit", "handler", "state", "reason");
    private final Certificates certificates;
    private final CorpsAccess access;
    private final Places places;
    private final Words words;

    RegisterController(Certificates certificates, CorpsAccess access, Places places, Words words) {
        this.certificates = certificates;
        this.access = access;
        this.places = places;
        this.words = words;
    }

    @GetMapping("/certificates/register")
    RegisterPage list(Fields in, Actor actor) {
        var units = access.requireUnits(actor);
        var q = in.optional("q", 40);
        var found = certificates.register(new Certificates.Search(actor.subdistrict(), units, q, in.ticked("before") ? Cursor.of(in.typed("before")) : Cursor.LATEST, PAGE + 1));
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new RegisterPage(in, shown, q, found.size() > PAGE ? new Cursor(shown.getLast().issuedAt(), 0, shown.getLast().id()) : null);
    }

    @GetMapping("/certificates/register.csv")
    Download csv(Fields in, Actor actor) {
        var text = rows(in, actor).map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(","))).collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return new Download("text/csv;charset=utf-8", "certificates.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/certificates/register.xlsx")
    Download xlsx(Fields in, Actor actor) {
        var rows = rows(in, actor).toList();
        return new Download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "certificates.xlsx",
                Workbook.table(words.say(language(in), "corps.register-of"), rows.getFirst(), rows.subList(1, rows.size())));
    }

    private Stream<List<String>> rows(Fields in, Actor actor) {
        var search = new Certificates.Search(actor.subdistrict(), access.requireUnits(actor), in.optional("q", 40), Cursor.LATEST, MOST);
        var language = language(in);
        return Stream.concat(Stream.of(COLUMNS.stream().map(each -> words.say(language, "corps.register.column." + each)).toList()),
                certificates.register(search).stream().map(each -> row(each, language)));
    }

    private static String language(Fields in) {
        return in.typed("lang").equals("en") ? "en" : "zh";
    }

    private List<String> row(Certificate it, String language) {
        var why = it.revokeReason() != null ? it.revokeReason() : it.supersededWhy() == null ? "" : words.say(language, "label.Why." + it.supersededWhy());
        return List.of(it.spoken(), it.issuedAt().atZone(places.zone()).toLocalDate().toString(), it.name(), words.say(language, "label.Extent." + it.extent()), it.fromDay().toString(),
                it.untilDay().toString(), String.valueOf(it.minutes()), it.hours(), String.valueOf(it.records()), it.unitName(), it.handler(), words.say(language, "label.State." + it.state()), why);
    }

    /** H9: with a reason, by the unit that issued it and not by whom it is about; the volunteer is told. */
    @PostMapping("/certificates/{number}/revocation")
    Answer revoke(@PathVariable String number, Fields in, Actor actor) {
        var units = access.requireUnits(actor);
        var it = own(number, actor, units);
        var reason = in.text("remark", 300);
        if (actor.isPerson(it.person())) {
            in.refuse("remark", "corps.finding.h9-own");
        }
        if (!in.ok()) {
            return new RegisterPage(in, List.of(it), it.spoken(), null);
        }
        certificates.revoke(actor, it, reason);
        return Redirect.to("/certificates/register?q=" + it.spoken()).saying("corps.done.revoked");
    }

    private Certificate own(String number, Actor actor, List<UUID> units) {
        var read = CertificateNumber.read(number);
        if (read == null) {
            throw new Missing();
        }
        return certificates.find(read).filter(each -> each.subdistrict().equals(actor.subdistrict()) && units.contains(each.unit().value())).orElseThrow(Missing::new);
    }
}
