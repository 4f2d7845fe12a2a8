package org.yicai.project.design;

import java.util.List;
import org.yicai.project.gate.DesignFile;
import org.yicai.project.gate.GateRules.Check;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * A design as the committee reads it.
 *
 * @param checks every rule of the gate and what it says; empty for what lands without a gate
 */
record DesignPage(Fields in, DesignFile file, List<Check> checks, boolean mayChange) implements FormPage {}
