package org.yicai.corps.profile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Option;
import org.yicai.web.View;

/** The skills that there are, for those who ask for one. */
public final class Skills {

    private Skills() {}

    public static List<Option> options(View view) {
        return Vocabulary.SKILLS.stream().map(each -> each.option(view)).toList();
    }

    public static boolean has(String code) {
        return Vocabulary.SKILLS.stream().anyMatch(each -> each.code().equals(code));
    }

    /** Whether the skill counts with a valid licence only. */
    public static boolean licensed(@Nullable String code) {
        return Vocabulary.LICENSED.stream().anyMatch(each -> each.code().equals(code));
    }

    /** Its name; the code itself for one that is no longer in the list. */
    public static String name(View view, String code) {
        return Vocabulary.SKILLS.stream().filter(each -> each.code().equals(code)).map(each -> each.name(view)).findFirst().orElse(code);
    }

    /** The code of a skill by what people write: its code, or its name in either language; null for none. */
    public static @Nullable String read(String written) {
        return Vocabulary.SKILLS.stream().filter(each -> Stream.of(each.code(), each.zh(), each.en()).anyMatch(written::equalsIgnoreCase)).map(Vocabulary.Word::code).findFirst().orElse(null);
    }

    /** Those that count with a valid licence only. */
    public static String[] needingLicence() {
        return Vocabulary.LICENSED.stream().map(Vocabulary.Word::code).toArray(String[]::new);
    }

    public static List<Option> languages(View view) {
        return Vocabulary.LANGUAGES.stream().map(each -> each.option(view)).toList();
    }

    public static boolean hasLanguage(String code) {
        return Vocabulary.LANGUAGES.stream().anyMatch(each -> each.code().equals(code));
    }

    public static String language(View view, String code) {
        return Vocabulary.LANGUAGES.stream().filter(each -> each.code().equals(code)).map(each -> each.name(view)).findFirst().orElse(code);
    }
}
