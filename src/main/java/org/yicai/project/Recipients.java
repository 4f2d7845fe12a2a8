package org.yicai.project;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who uses a service again and again. Implemented by what comes after projects: activities. */
public interface Recipients {

    /** Somebody who can be told; one of the two is null. */
    record Regular(@Nullable UUID person, @Nullable String phone) {}

    /** Residents who came at least twice, or signed up twice with a number. In one SQL statement. */
    List<Regular> regular(ProjectId project);
}
