package org.yicai.corps.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Topic;

/**
 * The menu with what waits for somebody: ideas for an answer, gifts to be given.
 *
 * @param due contractors with a running contract that have promised nothing for this season
 */
record Menu(List<Programme> programmes, List<Idea> ideas, List<Gift> gifts, List<Named> due, List<Named> teams, List<Named> corps) {

    /** @param own whether the looker had it */
    record Idea(UUID id, String title, String words, Topic topic, String name, boolean own) {}

    /** @param givenOn null while it is only promised */
    record Gift(UUID id, UUID contractor, String name, Kind kind, String words, @Nullable LocalDate givenOn) {}

    /** What a contractor can give. */
    enum Kind {
        TRAINING,
        METHOD,
        TRIAL
    }

    record Named(UUID id, String name) {}

    List<Programme> of(Programme.Stage stage) {
        return programmes.stream().filter(each -> each.stage() == stage).toList();
    }
}
