package org.yicai.corps.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.party.Appointments.Candidate;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param seat the contractor's; null without any contract here */
record VoicePage(Fields in, @Nullable Seat seat, List<Candidate> candidates) implements FormPage {}
