package org.yicai.corps.charter;

import java.util.List;
import org.yicai.party.Organisation;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param hosts those who may be its host: residents' committees and the office */
record CharterPage(Fields in, List<Organisation> corps, List<Organisation> hosts) implements FormPage {}
