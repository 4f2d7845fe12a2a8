package org.yicai.need.triage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.need.TopicCatalogue.Tree;
import org.yicai.need.topic.Advice;
import org.yicai.need.topic.Entry;

/**
 * What a leader sees of a need's topic: the one it has, the one that is suggested, and all others.
 *
 * @param given the code it was given; null as long as nobody gave one
 * @param advice null when nothing may be suggested
 */
record TopicPanel(UUID need, @Nullable String given, @Nullable Advice advice, Tree tree) {

    /** What it was given, also when that was ended since; "" when nothing. */
    String givenName(String language) {
        return given == null ? "" : tree.ever().called(given, language);
    }

    /** The topic that one tap gives; null when there is none, or it has it already. */
    @Nullable String suggested() {
        var code = advice == null ? null : advice.topic();
        return code == null || code.equals(given) || tree.now().find(code) == null ? null : code;
    }

    /** Whether advice and decision agree. */
    boolean agreed() {
        return given != null && advice != null && given.equals(advice.topic());
    }

    String name(String code, String language) {
        return tree.now().called(code, language);
    }

    List<Entry> branches() {
        return tree.now().branches();
    }

    List<Entry> below(Entry entry) {
        return tree.now().below(entry.code());
    }

    /** Those right below a branch that have nothing below them: they share a line with it. */
    List<Entry> flat(Entry branch) {
        return below(branch).stream().filter(each -> below(each).isEmpty()).toList();
    }

    /** Those right below a branch that have others below them: each begins a line. */
    List<Entry> deep(Entry branch) {
        return below(branch).stream().filter(each -> !below(each).isEmpty()).toList();
    }

    /** Whether the topic, or one below it, is the one it has. */
    boolean open(Entry entry) {
        return given != null && tree.now().path(given).stream().anyMatch(each -> each.code().equals(entry.code()));
    }
}
