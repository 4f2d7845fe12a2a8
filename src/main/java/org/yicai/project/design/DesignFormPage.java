package org.yicai.project.design;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Groups.Group;
import org.yicai.project.Project;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * @param project what is being changed; null for a new design
 * @param light whether it asks for so little money that what is seldom needed is folded away
 * @param groups to choose from for a new design
 */
record DesignFormPage(Fields in, @Nullable Project project, boolean light, List<Group> groups, Choices.Lists choices) implements FormPage {

    /** Whether something that is seldom needed was written. */
    boolean more() {
        return Stream.of("level_reason", "able_reason", "d2_name", "d3_name", "e2_kind", "e3_kind").anyMatch(each -> in.ticked(each) || in.finding(each) != null);
    }
}
