package org.yicai.corps.profile;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.activity.Abilities;
import org.yicai.web.Option;
import org.yicai.web.View;

/** Positions ask for what volunteers say of themselves, in the same words. */
@Component
class WordsForAbilities implements Abilities {

    @Override
    public List<Option> skills(View view) {
        return Skills.options(view);
    }

    @Override
    public List<Option> languages(View view) {
        return Vocabulary.LANGUAGES.stream().map(each -> each.option(view)).toList();
    }

    @Override
    public boolean hasSkill(String code) {
        return Skills.has(code);
    }

    @Override
    public boolean hasLanguage(String code) {
        return Vocabulary.LANGUAGES.stream().anyMatch(each -> each.code().equals(code));
    }
}
