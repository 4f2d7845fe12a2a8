package org.yicai.need.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.NeedAccess;
import org.yicai.need.Topic;
import org.yicai.need.TopicCatalogue;
import org.yicai.need.topic.Catalogue;
import org.yicai.need.topic.Entry;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The catalogue of topics: those who triage and those who check read it, the administrator keeps it. */
@Controller
class TopicsController {

    private static final int REASON = 200;
    private static final int PASTED = 40_000;
    private final TopicCatalogue catalogue;
    private final NeedAccess access;

    TopicsController(TopicCatalogue catalogue, NeedAccess access) {
        this.catalogue = catalogue;
        this.access = access;
    }

    @GetMapping("/topics")
    TopicsPage show(Fields in, Actor actor) {
        access.requireReadTopics(actor);
        return page(in, actor, List.of(), false);
    }

    private TopicsPage page(Fields in, Actor actor, List<String> planned, boolean checked) {
        return new TopicsPage(in, topics(actor), catalogue.changes(actor.subdistrict()), planned, checked, access.mayKeepTopics(actor));
    }

    private Catalogue topics(Actor actor) {
        return catalogue.of(actor.subdistrict()).now();
    }

    @PostMapping("/topics")
    Answer add(Fields in, Actor actor) {
        access.requireKeepTopics(actor);
        var zh = in.text("zh", PastedTopics.LONGEST);
        var en = in.optional("en", 60);
        var hints = in.optional("hints", 400).replaceAll("[\\s,，、;；]+", " ");
        var reason = in.text("reason", REASON);
        var above = in.optional("above", 80);
        var tick = above.isEmpty() ? in.choice("tick", Topic.class) : null;
        if (!above.isEmpty() && topics(actor).level(above) != 1 && topics(actor).level(above) != 2) {
            in.refuse("above", "web.finding.choice");
        }
        if (in.ok() && topics(actor).below(above).stream().anyMatch(each -> each.zh().equals(zh))) {
            in.refuse("zh", "need.finding.topic-there");
        }
        if (!in.ok()) {
            return page(in, actor, List.of(), false);
        }
        catalogue.add(actor, above, tick == null ? "" : tick.name(), zh, en, hints, reason);
        return Redirect.to("/topics").saying("need.done.topics");
    }

    @PostMapping("/topics/names")
    Answer rename(Fields in, Actor actor) {
        access.requireKeepTopics(actor);
        var entry = entry(in, "renamed", actor);
        var zh = in.text("new_zh", PastedTopics.LONGEST);
        var en = in.optional("new_en", 60);
        var reason = in.text("name_reason", REASON);
        if (entry == null || !in.ok()) {
            return page(in, actor, List.of(), false);
        }
        catalogue.rename(actor, entry, zh, en, reason);
        return Redirect.to("/topics").saying("need.done.topics");
    }

    @PostMapping("/topics/endings")
    Answer end(Fields in, Actor actor) {
        access.requireKeepTopics(actor);
        var entry = entry(in, "ended", actor);
        var reason = in.text("end_reason", REASON);
        if (entry == null || !in.ok()) {
            return page(in, actor, List.of(), false);
        }
        catalogue.end(actor, entry, reason);
        return Redirect.to("/topics").saying("need.done.topics");
    }

    private @Nullable Entry entry(Fields in, String field, Actor actor) {
        var entry = topics(actor).find(in.text(field, 80));
        if (entry == null) {
            in.refuse(field, "web.finding.choice");
        }
        return entry;
    }

    /** First to see what would be added, then to add it. */
    @PostMapping("/topics/lines")
    Answer paste(Fields in, Actor actor) {
        access.requireKeepTopics(actor);
        var text = in.text("topics", PASTED);
        var source = in.text("topics_source", REASON);
        var pasted = PastedTopics.read(text, topics(actor));
        if (!pasted.wrong().isEmpty()) {
            in.refuse("topics", "need.finding.topic-lines", pasted.wrong().stream().limit(20).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (!in.ok() || !in.ticked("enter")) {
            return page(in, actor, pasted.ways().stream().map(each -> String.join(" › ", each)).toList(), in.ok());
        }
        enter(actor, pasted, source);
        return Redirect.to("/topics").saying("need.done.topics");
    }

    private void enter(Actor actor, PastedTopics pasted, String source) {
        var codes = new HashMap<List<String>, String>();
        var topics = topics(actor);
        topics.all().forEach(each -> codes.put(topics.path(each.code()).stream().map(Entry::zh).toList(), each.code()));
        for (var way : pasted.ways()) {
            var above = way.size() == 1 ? "" : codes.get(way.subList(0, way.size() - 1));
            codes.put(way, catalogue.add(actor, above, above.isEmpty() ? Topic.OTHER.name() : "", way.getLast(), "", "", source).code());
        }
    }
}
