package org.yicai.need.triage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Clocks;
import org.yicai.need.Groups.Group;
import org.yicai.need.Hands;
import org.yicai.need.Stage;
import org.yicai.need.entitlement.Entitlement;
import org.yicai.need.rota.Rota;
import org.yicai.party.Organisation;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The list of whoever triages.
 *
 * @param stage null for what is to be done next
 * @param week who has this week; null while nobody took it
 */
record TriagePage(Fields in, @Nullable Stage stage, Triage.Part part, List<Group> groups, List<Organisation> teams, List<Entitlement> entitlements, Clocks clocks,
        Rota.@Nullable Week week, Reader reader) implements FormPage {

    /** What the list was narrowed by, for the links and the form: the fields that hold something. */
    static final List<String> FILTERS = List.of("q", "stage", "about", "voice", "special");

    /**
     * Who looks.
     *
     * @param special whether this is the list of what goes past the leaders
     * @param both whether the reader has the other list, too
     */
    record Reader(boolean special, boolean both) {}

    /** What stands above everything else. */
    List<Triage.Row> urgent() {
        return part.urgent();
    }

    List<Triage.Row> rows() {
        return part.rows();
    }

    Hands hands(Triage.Row row) {
        return clocks.hands(row.stage(), row.standing(), null);
    }

    /** Whether something may be done with several at once from here. */
    boolean several() {
        return stage == null || stage == Stage.NEW || stage == Stage.NOT_SOLVED;
    }

    /** Whether this one may be ticked. */
    boolean pickable(Triage.Row row) {
        return row.stage() == Stage.NEW || row.stage() == Stage.NOT_SOLVED;
    }

    List<String> filters() {
        return FILTERS.stream().filter(in::ticked).toList();
    }

    String first() {
        return address(Stream.of());
    }

    String older() {
        return address(place("before", rows().getLast()));
    }

    String newer() {
        return address(place("after", rows().getFirst()));
    }

    private Stream<String> place(String side, Triage.Row row) {
        return stage == null ? Stream.of(side + "=" + row.id(), "due=" + row.dueOn()) : Stream.of(side + "=" + row.id());
    }

    private String address(Stream<String> place) {
        var kept = filters().stream().map(each -> each + "=" + URLEncoder.encode(in.typed(each), StandardCharsets.UTF_8));
        var query = Stream.concat(kept, place).collect(Collectors.joining("&"));
        return query.isEmpty() ? "/triage" : "/triage?" + query;
    }
}
