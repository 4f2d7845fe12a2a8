package org.yicai.council.seats;

import java.util.List;
import org.yicai.party.Appointments.Candidate;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param candidates everybody who holds any appointment here */
record SeatPage(Fields in, Seats.Seat seat, List<Candidate> candidates) implements FormPage {}
