package org.yicai.need.progress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Receipt;
import org.yicai.need.Doors;
import org.yicai.need.Mask;
import org.yicai.need.Stage;
import org.yicai.need.Topic;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * @param older the id to continue from; null on the last page
 * @param doors through whom needs came lately; null on the pages behind the first
 */
record NeedsPage(Fields in, List<Row> needs, @Nullable UUID older, List<Community> communities, Doors.@Nullable Count doors) implements FormPage {

    /** The next page, with what was looked for. */
    String next() {
        return "/needs?" + Stream.concat(Stream.of("q", "community", "about").filter(in::ticked).map(each -> each + "=" + URLEncoder.encode(in.typed(each), StandardCharsets.UTF_8)),
                Stream.of("before=" + older)).collect(Collectors.joining("&"));
    }

    /** Whether anything was looked for. */
    boolean narrowed() {
        return in.ticked("q") || in.ticked("community") || in.ticked("about");
    }

    /** @param worded whether a leader worded the title for everybody @param said title and text where something was looked for, else "" */
    record Row(UUID id, Receipt receipt, String title, Topic topic, @Nullable UUID community, Instant voicedAt, Stage stage, boolean worded, String said) {

        /** As everybody may read it. */
        @Override
        public String title() {
            return worded ? title : Mask.of(title);
        }
    }
}
