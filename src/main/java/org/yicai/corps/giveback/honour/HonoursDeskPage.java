package org.yicai.corps.giveback.honour;

import java.util.List;
import org.yicai.party.Appointments;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What leaders check and the host confirms.
 *
 * @param host whether the reader confirms, gives, refuses and commends
 * @param people who may be commended
 */
record HonoursDeskPage(Fields in, List<Star> stars, List<HonoursPage.Objection> objections, boolean host, boolean scored, List<Appointments.Candidate> people) implements FormPage {}
