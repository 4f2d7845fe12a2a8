package org.yicai.corps.team;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/**
 * The teams in everyone's sight.
 *
 * @param mayFound whether the looker may found one
 */
record TeamsPage(Fields in, List<Row> teams, List<Community> communities, boolean mayFound) implements FormPage {

    /**
     * One team.
     *
     * @param what "" while nobody has written it
     * @param leaders masked names, one a line; "" while the corps' leaders look after it
     */
    record Row(UUID id, String name, @Nullable UUID community, String what, int members, String leaders) {}

    String community(View view, Row row) {
        return communities.stream().filter(each -> each.id().value().equals(row.community)).findFirst().map(each -> each.name(view.language())).orElse("");
    }
}
