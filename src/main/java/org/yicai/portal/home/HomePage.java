package org.yicai.portal.home;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Receipt;
import org.yicai.need.Mask;
import org.yicai.need.Stage;
import org.yicai.need.Topic;
import org.yicai.portal.Communities;
import org.yicai.portal.ProjectLine;
import org.yicai.web.Page;

/**
 * @param projects those to be shown, off track first
 * @param offTrack hundredths behind plan from which a project is marked
 */
record HomePage(List<Need> needs, List<Coming> activities, List<ProjectLine> projects, int offTrack, Communities communities) implements Page {

    record Need(String receipt, String title, Topic topic, @Nullable UUID community, Instant voicedAt, Stage stage, boolean worded) {

        /** As everybody may read it. */
        @Override
        public String title() {
            return worded ? title : Mask.of(title);
        }

        String path() {
            return "/needs/" + new Receipt(receipt);
        }
    }

    record Coming(UUID id, String title, UUID community, String venue, Instant startsAt) {}
}
