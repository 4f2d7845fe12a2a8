package org.yicai.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Option;
import org.yicai.web.View;

/** What a position may ask for. Whoever knows the people of the corps knows what they can do, and has the words for it. */
public interface Abilities {

    List<Option> skills(View view);

    List<Option> languages(View view);

    boolean hasSkill(String code);

    boolean hasLanguage(String code);

    /** The name of a skill or language; the code itself for one that is no longer in the list. */
    default String name(View view, @Nullable String code) {
        return java.util.stream.Stream.concat(skills(view).stream(), languages(view).stream()).filter(each -> each.value().equals(code)).map(Option::label).findFirst().orElse(code == null ? "" : code);
    }
}
