package org.yicai.need.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.CommunityId;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.need.NeedAccess;
import org.yicai.need.Table;
import org.yicai.place.Places;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;
import org.yicai.web.Upload;
import org.yicai.web.Words;

/** Keys a list of paper in: first a look at what was understood, then everything that is right at once. */
@Controller
class PaperController {

    private static final long MOST_BYTES = 1_000_000;
    private final Papers papers;
    private final Places places;
    private final NeedAccess access;
    private final Words words;
    private final Clock clock;
    private final Address address;

    // six: the list, the names it may use, and the slips with the site's address
    PaperController(Papers papers, Places places, NeedAccess access, Words words, Clock clock, Address address) {
        this.papers = papers;
        this.places = places;
        this.access = access;
        this.words = words;
        this.clock = clock;
        this.address = address;
    }

    @GetMapping("/needs/paper")
    PaperPage show(Fields in, Actor actor) {
        access.requireKeyIn(actor);
        return page(in, "", PaperList.empty(), actor);
    }

    @GetMapping("/needs/paper/template.csv")
    Download template(Actor actor) {
        access.requireKeyIn(actor);
        var heading = Arrays.stream(PaperColumn.values()).map(PaperColumn::chinese).collect(Collectors.joining(","));
        // the mark tells spreadsheets that this is UTF-8
        return new Download("text/csv;charset=utf-8", words.say("zh", "need.paper.template") + ".csv", ("\uFEFF" + heading + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The dry run: nothing is written. */
    @PostMapping("/needs/paper")
    Answer rehearse(Fields in, Actor actor) {
        access.requireKeyIn(actor);
        var upload = in.file("file", MOST_BYTES);
        var pasted = pasted(in);
        var paper = upload != null ? read(() -> Table.read(bytes(upload), PaperList.MOST_ROWS), actor)
                : in.ok() && pasted.isBlank() ? PaperList.unusable(Finding.that("need.paper.finding.nothing"))
                : read(() -> Table.read(pasted, PaperList.MOST_ROWS), actor);
        var text = paper.table().heading().isEmpty() ? pasted : paper.table().text();
        return page(in, text, told(in, paper, text), actor);
    }

    /** Takes in whatever is right; what is not stays with the list. */
    @PostMapping("/needs/paper/lists")
    Answer create(Fields in, Actor actor) {
        access.requireKeyIn(actor);
        var text = pasted(in);
        var named = in.optionalId("list");
        var paper = told(in, read(() -> Table.read(text, PaperList.MOST_ROWS), actor), text);
        var taken = paper.taken(in);
        if (in.ok() && taken.isEmpty()) {
            in.refuse("lines", "need.paper.finding.none");
        }
        if (!in.ok()) {
            return page(in, text, paper, actor);
        }
        var list = named == null ? Ids.next(clock.instant()) : named;
        papers.keyIn(actor, list, taken, words.say("zh", "need.paper.reason"), paper.leftOver());
        return Redirect.to("/needs/paper/lists/" + list).saying("need.done.paper");
    }

    @GetMapping("/needs/paper/lists/{id}")
    KeyedInPage show(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        access.requireKeyIn(actor);
        var leftOver = papers.leftOver(actor, id);
        return new KeyedInPage(papers.slips(id), leftOver, address.of(request, ""));
    }

    private PaperList read(Supplier<Table> sent, Actor actor) {
        var home = actor.appointments().stream().map(Actor.Appointed::community).filter(Objects::nonNull).map(CommunityId::value).distinct().toList();
        var reading = new PaperReading(places.communities(actor.subdistrict()), home.size() == 1 ? places.community(home.getFirst()) : null, words, places.today());
        return PaperList.read(sent, reading).compared(papers, actor.subdistrict());
    }

    /** A list as a whole that cannot be read, or is too long, is a finding at its field. */
    private static PaperList told(Fields in, PaperList paper, String text) {
        if (text.length() > PaperList.MOST_CHARACTERS) {
            in.refuse("lines", "web.finding.long", PaperList.MOST_CHARACTERS, text.length());
        }
        if (paper.unusable() != null) {
            in.refuse(Finding.at("lines", paper.unusable().key(), paper.unusable().args().toArray()));
        }
        return paper;
    }

    private static String pasted(Fields in) {
        return in.optional("lines", PaperList.MOST_CHARACTERS) + "\n";
    }

    private static byte[] bytes(Upload upload) {
        try (var in = upload.open()) {
            return in.readNBytes((int) MOST_BYTES);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private PaperPage page(Fields in, String text, PaperList paper, Actor actor) {
        var named = in.typed("list").matches("[0-9a-f-]{36}") ? Ids.of(in.typed("list")) : Ids.next(clock.instant());
        var shown = text.isBlank() ? in.typed("lines") : text;
        return new PaperPage(in, shown, paper, named, places.communities(actor.subdistrict()), papers.latest(actor));
    }
}
