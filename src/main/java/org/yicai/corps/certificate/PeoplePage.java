package org.yicai.corps.certificate;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** Looking for somebody by name. @param name "" before anybody was looked for */
record PeoplePage(Fields in, String name, List<Served.Somebody> people) implements FormPage {}
