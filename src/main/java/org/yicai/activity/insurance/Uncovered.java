package org.yicai.activity.insurance;

import java.time.Instant;
import java.util.UUID;

/** A dangerous activity to come that no policy covers: nobody can sign up. */
record Uncovered(UUID id, String title, Instant startsAt) {}
