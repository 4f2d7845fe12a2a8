package org.yicai.project.design;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Groups.Group;
import org.yicai.project.Project;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * @param project what is being changed; null for a new design
 * @param groups to choose from for a new design
 */
record DesignFormPage(Fields in, @Nullable Project project, List<Group> groups, Choices.Lists choices) implements FormPage {}
