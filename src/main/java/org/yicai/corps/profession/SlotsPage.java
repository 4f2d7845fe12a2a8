package org.yicai.corps.profession;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** The day list of a professional. @param clients who comes, one for each line; null for an empty slot */
record SlotsPage(Fields in, List<Slots.Line> lines, List<@Nullable Client> clients, Instant now) implements FormPage {

    /** A slot with those who come to it. */
    record Row(Slots.Line slot, List<Visit> visits) {}

    record Visit(Slots.Line line, Client client) {}

    /** In their order; what lies behind and was empty is left out. */
    List<Row> rows() {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var row = rows.computeIfAbsent(line.slot(), key -> new Row(line, new ArrayList<>()));
            var client = clients.get(i);
            if (client != null) {
                row.visits.add(new Visit(line, client));
            }
        }
        return rows.values().stream().filter(each -> !each.visits.isEmpty() || each.slot.startsAt().isAfter(now)).toList();
    }
}
