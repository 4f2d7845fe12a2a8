package org.yicai.portal.projects;

import org.jspecify.annotations.Nullable;

/**
 * How one standard of a contract was kept, as its acceptance says.
 *
 * @param name the deliverable; null for what the contract asks of everything
 * @param judgement MET or IN_PART
 */
record Judged(@Nullable String name, String standard, int activities, String judgement, String words) {}
