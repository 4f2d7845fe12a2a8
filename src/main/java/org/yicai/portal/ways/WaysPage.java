package org.yicai.portal.ways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Topic;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/** @param rows everything that was ever begun, the latest start first */
record WaysPage(Fields in, List<Row> rows, LocalDate today, boolean mayKeep) implements FormPage {

    /** One number that was begun. */
    record Row(String name, String value, LocalDate startsOn, @Nullable String who, Instant setAt, String reason) {}

    /**
     * A number that can be set: a way, for all or for one topic.
     *
     * @param topic null for all
     */
    record Choice(Way way, @Nullable Topic topic) {

        String name() {
            return LocalWays.name(way, topic == null ? "" : topic.name());
        }

        String label(View view) {
            return view.label(way) + (topic == null ? "" : " · " + view.label(topic));
        }
    }

    /** Every number way; that of the first answer for each topic, too. */
    static List<Choice> choices() {
        var all = new ArrayList<Choice>();
        for (var way : Way.values()) {
            all.add(new Choice(way, null));
            if (way == Way.NEED_ANSWER_DAYS) {
                Arrays.stream(Topic.values()).forEach(topic -> all.add(new Choice(way, topic)));
            }
        }
        return all;
    }

    /** Those that are shown: all ways, and topics that ever had their own. */
    List<Choice> shown() {
        return choices().stream().filter(each -> each.topic == null || !rows(each).isEmpty()).toList();
    }

    List<Row> rows(Choice choice) {
        return rows.stream().filter(each -> each.name.equals(choice.name())).toList();
    }

    /** What holds today; null where nothing was begun yet. */
    @Nullable Row now(Choice choice) {
        return rows(choice).stream().filter(each -> !each.startsOn.isAfter(today)).findFirst().orElse(null);
    }

    List<Option> options(View view) {
        return choices().stream().map(each -> Option.of(each.name(), each.label(view))).toList();
    }
}
