package org.yicai.portal.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.journal.PublishedLogs;
import org.yicai.journal.tree.Tile;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.place.Subdistrict;
import org.yicai.web.Data;
import org.yicai.web.OpenToMachines;

/** Serves the logs' files; whoever mirrors them needs no more than this. */
@Controller
class LogController {

    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{1,60}/\\d{4})/(.+)");
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final Map<String, String> FOR_EVER = Map.of(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    private static final Map<String, String> FOR_NOW = Map.of(HttpHeaders.CACHE_CONTROL, "public, max-age=2");
    private final PublishedLogs logs;
    private final MemberPolicy policy;
    private final Places places;

    LogController(PublishedLogs logs, MemberPolicy policy, Places places) {
        this.logs = logs;
        this.policy = policy;
        this.places = places;
    }

    /** Which logs there are: their address below this one, and their keys, one a line. */
    @OpenToMachines
    @GetMapping("/log")
    Data list() {
        var lines = logs.all().stream().map(log -> log.path() + "\n" + new String(PublishedLogs.lines(log), StandardCharsets.UTF_8)).collect(Collectors.joining("\n"));
        return new Data(200, TEXT, lines.getBytes(StandardCharsets.UTF_8), FOR_NOW);
    }

    /** Whom a verifier may want to believe: this year's log of the main subdistrict, and its committee's members. */
    @OpenToMachines
    @GetMapping("/log/policy")
    Data policy() {
        var main = places.subdistricts().stream().filter(Subdistrict::main).findFirst().orElseThrow(Missing::new).id();
        return logs.all().stream().filter(each -> each.subdistrict().equals(main) && each.year() == places.today().getYear()).findFirst().map(this::policy).orElseThrow(Missing::new);
    }

    private Data policy(PublishedLogs.Published log) {
        return new Data(200, TEXT, policy.of(log), FOR_NOW);
    }

    /** {@code /log/<slug>/<year>/} and then checkpoint, vkey, policy, tile/L/N or tile/entries/N. */
    @OpenToMachines
    @GetMapping("/log/{*path}")
    Data file(@PathVariable String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new Missing();
        }
        return data(parts.group(1), parts.group(2)).orElseThrow(Missing::new);
    }

    private Optional<Data> data(String log, String file) {
        return switch (file) {
            case "checkpoint" -> logs.checkpoint(log).map(bytes -> new Data(200, TEXT, bytes, FOR_NOW));
            case "vkey" -> logs.at(log).map(found -> new Data(200, TEXT, PublishedLogs.lines(found), FOR_NOW));
            case "policy" -> logs.at(log).map(this::policy);
            default -> Tile.parse(file).flatMap(tile -> logs.file(log, tile)).map(bytes -> new Data(200, "application/octet-stream", bytes, FOR_EVER));
        };
    }
}
