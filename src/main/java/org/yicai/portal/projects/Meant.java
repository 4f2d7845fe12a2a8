package org.yicai.portal.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the design meant the service to be, and to leave behind.
 *
 * @param nature for the public or for the office; null for what does not say
 * @param ableReason why residents will not be able to do it themselves; "" where they will
 */
record Meant(@Nullable String nature, String ableReason, List<Able> able) {

    /** How many will be able to do it themselves. */
    record Able(String kind, int quantity, String unit) {}

    static final String QUESTION = """
            select x.nature, x.able_reason, (select coalesce(json_agg(a order by a.position), '[]') from project.published_ability a where a.project = x.id) as able
              from project.published_design x where x.id = :id
            """;
}
