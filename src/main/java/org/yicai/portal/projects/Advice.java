package org.yicai.portal.projects;

import java.time.Instant;

/** What a member of the committee advised on something that landed, by constituency. */
record Advice(String constituency, String stance, String words, Instant givenAt) {}
