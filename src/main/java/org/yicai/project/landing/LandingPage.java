package org.yicai.project.landing;

import java.util.List;
import org.yicai.party.Organisation;
import org.yicai.project.design.Choices;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param contractors those who may be contractors by their kind */
record LandingPage(Fields in, Choices.Lists choices, List<Organisation> contractors) implements FormPage {}
