package org.yicai.corps.profession;

import java.time.Instant;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** One booking, by its personal address: when, where, and one tap to say no or yes. Neither name nor matter stands there. @param limit until when a no hurts nobody */
record BookingPage(Fields in, String token, Booking booking, Instant limit) implements FormPage {}
