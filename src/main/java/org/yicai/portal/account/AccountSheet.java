package org.yicai.portal.account;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yicai.kernel.Money;
import org.yicai.portal.Promise;
import org.yicai.web.Csv;
import org.yicai.web.Words;

/** The account as a table that a spreadsheet opens: one row per project, the figures of the page. */
final class AccountSheet {

    private static final List<String> COLUMNS = List.of(
            "number", "title", "standing", "contractor", "payer", "needs-for", "amount", "paid", "refund", "promises", "needs", "solved", "served", "rated",
            "present", "confirmed", "asked-to-pay", "gate-day", "agree", "against", "abstain", "official-minutes", "committee-minutes", "neighbour-minutes");

    private final Words words;
    private final String language;
    private final ZoneId zone;

    AccountSheet(Words words, String language, ZoneId zone) {
        this.words = words;
        this.language = language;
        this.zone = zone;
    }

    /** CSV (RFC 4180) in UTF-8 with the byte order mark by which spreadsheets know it. */
    byte[] bytes(Account account) {
        var text = new StringWriter().append('\uFEFF');
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord(COLUMNS.stream().map(each -> say("portal.csv." + each)).toList());
            for (var entry : account.entries()) {
                csv.printRecord(row(entry));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Object> row(Account.Entry entry) {
        var project = entry.project();
        var presence = entry.presence();
        var row = new ArrayList<Object>(List.of(
                Csv.plain(project.number()),
                Csv.plain(project.title()),
                say("label.Standing." + project.standing()),
                Csv.plain(project.contractor()),
                Csv.plain(project.payer()),
                Csv.plain(entry.groups().stream().map(Ledger.Group::title).collect(Collectors.joining("; "))),
                yuan(entry.amount()),
                yuan(entry.paid()),
                yuan(entry.refund()),
                Csv.plain(Stream.concat(entry.promises().stream().map(this::promise), entry.drawn().stream().map(this::drawn)).collect(Collectors.joining("; "))),
                entry.needs(),
                entry.solved(),
                presence.served(),
                presence.rated(),
                presence.present(),
                presence.confirmations(),
                presence.askedToPay()));
        var gate = entry.gate();
        row.addAll(gate == null
                ? List.of("", "", "", "")
                : List.of(gate.concludedAt().atZone(zone).toLocalDate(), gate.agree(), gate.against(), gate.abstain()));
        row.addAll(List.of(entry.minutes(Account.OFFICIALS), entry.minutes(Account.COMMITTEES), entry.minutes(Account.NEIGHBOURS)));
        return row;
    }

    private String drawn(Ledger.Drawn drawn) {
        return drawn.name() + " " + say("draw.part", drawn.drawn(), say("label.Unit." + drawn.unit()), drawn.checked(), drawn.fitted());
    }

    private String promise(Promise promise) {
        return promise.name() + " " + say("portal.of." + promise.unit(), promise.confirmed(), promise.quantity());
    }

    /** Digits and a point only, so that a spreadsheet can add them up. */
    private static String yuan(Money money) {
        return money.inYuan().replace(",", "");
    }

    private String say(String key, Object... args) {
        return words.say(language, key, args);
    }
}
