package org.yicai.corps.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.corps.OpenAsks.OpenAsk;
import org.yicai.corps.table.Topic.Kind;
import org.yicai.place.Community;

/**
 * What the next round table has before it, read from the data of the moment, and what it has minuted so far.
 *
 * @param tables the open one first, then earlier ones
 * @param items of the open one
 */
record Agenda(List<Table> tables, List<Item> items, List<Topic> topics, List<Owner> owners, @Nullable UUID corps) {

    /** A page of A4 holds so many lines; more would be a second page. */
    static final int MOST = 12;

    /** Somebody who may take something on. */
    record Owner(UUID id, String name, String organisation) {}

    @Nullable Table open() {
        return tables.stream().filter(each -> !each.published()).findFirst().orElse(null);
    }

    List<Table> published() {
        return tables.stream().filter(Table::published).toList();
    }

    List<Topic> of(Kind kind) {
        return topics.stream().filter(each -> each.kind() == kind).toList();
    }

    /** The kinds there is something of. */
    List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(each -> !of(each).isEmpty()).toList();
    }

    /** The answers of one question to the database; see {@link Agendas}. */
    record Found(List<Table> tables, List<Item> items, List<SameDay> sameDays, List<SameGroup> sameGroups, List<Unmet> unmet, List<Empty> empty, List<Where> active, List<Offered> offers,
            List<Unfinished> again, List<Owner> owners, List<Where> corps) {}

    record SameDay(UUID community, LocalDate day, String titles) {}

    record SameGroup(String targetGroup, String titles) {}

    record Unmet(UUID id, String title, int needs) {}

    record Empty(UUID id, String title, LocalDate day, int openSeats) {}

    record Where(UUID id) {}

    record Offered(UUID id, UUID community, String words) {}

    record Unfinished(UUID id, String decision, String owner, LocalDate dueOn) {}

    static Agenda of(Found found, List<OpenAsk> asks, List<Community> communities) {
        Map<UUID, Community> names = communities.stream().collect(Collectors.toMap(each -> each.id().value(), each -> each));
        var topics = new ArrayList<Topic>();
        found.again.forEach(it -> topics.add(new Topic(Kind.AGAIN, "again:" + it.id, "corps.topic.again", List.of(it.decision, it.owner, it.dueOn), it.id)));
        found.sameDays.forEach(it -> topics.add(Topic.of(Kind.OVERLAP, "day:" + it.community + ":" + it.day, "corps.topic.same-day", it.day, names.get(it.community), it.titles.lines().toList())));
        found.sameGroups.forEach(it -> topics.add(Topic.of(Kind.OVERLAP, "group:" + it.targetGroup, "corps.topic.same-group", it.targetGroup, it.titles.lines().toList())));
        found.unmet.forEach(it -> topics.add(Topic.of(Kind.GAP, "needs:" + it.id, "corps.topic.unmet", it.title, it.needs)));
        found.empty.forEach(it -> topics.add(Topic.of(Kind.GAP, "seats:" + it.id, "corps.topic.empty", it.day, it.title, it.openSeats)));
        var active = found.active.stream().map(Where::id).collect(Collectors.toSet());
        communities.stream().filter(each -> !active.contains(each.id().value())).forEach(it -> topics.add(Topic.of(Kind.GAP, "quiet:" + it.id().value(), "corps.topic.quiet", it)));
        asks.forEach(it -> topics.add(Topic.of(Kind.ASK, "ask:" + it.id(), "corps.topic.ask", it.contractor(), names.get(it.community()), it.words(), it.wantedOn())));
        found.offers.forEach(it -> topics.add(Topic.of(Kind.OFFER, "offer:" + it.id, "corps.topic.offer", names.get(it.community), it.words)));
        Set<String> minuted = found.items.stream().map(Item::subject).collect(Collectors.toSet());
        return new Agenda(found.tables, found.items, topics.stream().filter(each -> !minuted.contains(each.subject())).toList(), found.owners,
                found.corps.isEmpty() ? null : found.corps.getFirst().id);
    }
}
