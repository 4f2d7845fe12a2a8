package org.yicai.activity.attendance;

import java.time.Instant;

/** Somebody goes through the door. */
record Tap(Crossing crossing, Whom whom, Instant at) {}
