package org.yicai.need.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Receipt;
import org.yicai.need.Doors;
import org.yicai.need.Mask;
import org.yicai.need.Stage;
import org.yicai.need.Topic;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.Page;

/**
 * @param older the id to continue from; null on the last page
 * @param doors through whom needs came lately; null on the pages behind the first
 */
record NeedsPage(Fields in, List<Row> needs, @Nullable UUID older, List<Community> communities, Doors.@Nullable Count doors) implements Page {

    record Row(UUID id, Receipt receipt, String title, Topic topic, @Nullable UUID community, Instant voicedAt, Stage stage, boolean worded) {

        /** As everybody may read it. */
        @Override
        public String title() {
            return worded ? title : Mask.of(title);
        }
    }
}
