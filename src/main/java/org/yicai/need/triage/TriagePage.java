package org.yicai.need.triage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yicai.need.Clocks;
import org.yicai.need.Groups.Group;
import org.yicai.need.Hands;
import org.yicai.need.Stage;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param urgent what stands above everything else; empty where the list was narrowed */
record TriagePage(Fields in, Stage stage, Triage.Part part, List<Group> groups, Clocks clocks, List<Triage.Row> urgent) implements FormPage {

    /** What the list was narrowed by, for the links and the form: the fields that hold something. */
    static final List<String> FILTERS = List.of("q", "stage", "about", "voice");

    TriagePage with(List<Triage.Row> pressing) {
        return new TriagePage(in, stage, part, groups, clocks, pressing);
    }

    List<Triage.Row> rows() {
        return part.rows();
    }

    Hands hands(Triage.Row row) {
        return clocks.hands(row.stage(), row.standing(), null);
    }

    List<String> filters() {
        return FILTERS.stream().filter(in::ticked).toList();
    }

    String first() {
        return address(Stream.of());
    }

    String older() {
        return address(Stream.of("before=" + rows().getLast().id()));
    }

    String newer() {
        return address(Stream.of("after=" + rows().getFirst().id()));
    }

    private String address(Stream<String> place) {
        var kept = filters().stream().map(each -> each + "=" + URLEncoder.encode(in.typed(each), StandardCharsets.UTF_8));
        var query = Stream.concat(kept, place).collect(Collectors.joining("&"));
        return query.isEmpty() ? "/triage" : "/triage?" + query;
    }
}
