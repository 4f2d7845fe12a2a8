package org.yicai.project.design;

import java.util.List;
import org.yicai.project.Projects;
import org.yicai.web.Page;

/** @param designs whether the visitor reads designs, or only what is open for application */
record DesignsPage(List<Projects.Row> rows, boolean designs, boolean mayDesign) implements Page {}
