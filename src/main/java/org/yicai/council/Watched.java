package org.yicai.council;

import java.util.List;
import java.util.UUID;
import org.yicai.kernel.SubdistrictId;

/** What members may put on the agenda while it runs. Implemented by what comes before the committee: projects. */
public interface Watched {

    /**
     * Something under way.
     *
     * @param branch the field of service, from which recusal is computed
     * @param link where it can be read: a path of this site
     */
    record Matter(UUID subject, String branch, String title, String link) {}

    /** Everything under way in a subdistrict, by title. In one SQL statement. */
    List<Matter> running(SubdistrictId subdistrict);
}
