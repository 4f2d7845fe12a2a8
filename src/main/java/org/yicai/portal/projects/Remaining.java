package org.yicai.portal.projects;

import java.time.Instant;

/** What somebody found left of a project half a year after its end: STAYS, IN_PART or GONE. */
record Remaining(String kind, String words, Instant lookedAt) {}
