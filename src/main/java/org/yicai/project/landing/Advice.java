package org.yicai.project.landing;

import java.time.Instant;
import org.yicai.council.Constituency;

/** What one member of the committee advised; names stay inside, the constituency does not. */
record Advice(Constituency constituency, Stance stance, String words, Instant givenAt) {}
