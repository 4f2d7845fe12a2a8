package org.yicai.activity;

import java.util.Map;
import java.util.UUID;
import org.yicai.kernel.SubdistrictId;

/** How far volunteers go. Whoever knows them answers it; a search for cover asks those who are near first. */
public interface Nearness {

    int NEAR = 0;
    int UNSAID = 1;
    int FAR = 2;

    /** By person, for a community: {@link #NEAR} for those who named it, {@link #FAR} for those who named others only; who named none is not in it. In one SQL statement. */
    Map<UUID, Integer> steps(SubdistrictId subdistrict, UUID community);
}
