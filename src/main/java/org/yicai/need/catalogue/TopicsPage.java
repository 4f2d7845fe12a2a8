package org.yicai.need.catalogue;

import java.util.List;
import org.yicai.need.TopicCatalogue.Change;
import org.yicai.need.topic.Catalogue;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/**
 * @param changes the latest first
 * @param planned what pasted lines would add, each with its way down; empty when nothing was pasted
 * @param checked whether lines were pasted to see what they would do
 */
record TopicsPage(Fields in, Catalogue topics, List<Change> changes, List<String> planned, boolean checked, boolean mayKeep) implements FormPage {

    /** All topics under their way down. */
    List<Option> options(View view) {
        return topics.branches().stream().flatMap(each -> down(view, each.code())).toList();
    }

    /** Those that may have others below them. */
    List<Option> parents(View view) {
        return options(view).stream().filter(each -> topics.level(each.value()) < Catalogue.LEVELS).toList();
    }

    private java.util.stream.Stream<Option> down(View view, String code) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(Option.of(code, topics.called(code, view.language()))),
                topics.below(code).stream().flatMap(each -> down(view, each.code())));
    }
}
