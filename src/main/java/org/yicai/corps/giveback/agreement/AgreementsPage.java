package org.yicai.corps.giveback.agreement;

import java.util.List;
import org.yicai.party.Appointments;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** Agreements that the reader is part of or looks after. @param people with whom one may be drawn up; for leaders */
record AgreementsPage(Fields in, List<Agreement> agreements, boolean mayDraw, List<Appointments.Candidate> people) implements FormPage {}
