package org.yicai.portal.work;

import java.util.Set;
import org.yicai.kernel.Role;

/** What doors lead to the same kind of work. */
enum Shelf {
    NEEDS,
    PROJECTS,
    SERVICE,
    CORPS,
    SETTINGS;

    /** Settings are daily work of administrators and auditors, and something for later for everybody else. */
    boolean isDaily(Set<Role> roles) {
        return this != SETTINGS || roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.AUDITOR);
    }
}
