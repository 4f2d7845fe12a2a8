package org.yicai.corps.table;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.View;

/**
 * Something for the table to talk about, as the data say it.
 *
 * @param subject names it for ever, so that nothing is minuted twice in one meeting
 * @param key the sentence; {@code args} fill it: texts, days, communities, lists of titles
 * @param again the unfinished item of an earlier meeting; null for others
 */
record Topic(Kind kind, String subject, String key, List<Object> args, @Nullable UUID again) {

    /** Why it is on the agenda. */
    enum Kind {
        /** 上次没办完的 */
        AGAIN,
        /** 撞上的 */
        OVERLAP,
        /** 没人管的 */
        GAP,
        /** 请帮忙的 */
        ASK,
        /** 能帮忙的 */
        OFFER,
        /** 大家提的 */
        OWN
    }

    static Topic of(Kind kind, String subject, String key, Object... args) {
        return new Topic(kind, subject, key, List.of(args), null);
    }

    String words(View view) {
        return words(view.language(), view::t, view::day);
    }

    /** In the language of the minutes, for keeping. */
    String words(BiFunction<String, Object[], String> say) {
        return words("zh", say, LocalDate::toString);
    }

    private String words(String language, BiFunction<String, Object[], String> say, Function<LocalDate, String> day) {
        return say.apply(key, args.stream().map(each -> switch (each) {
            case LocalDate date -> day.apply(date);
            case Community community -> community.name(language);
            case List<?> titles -> String.join(language.equals("zh") ? "、" : ", ", titles.stream().map(Object::toString).toList());
            default -> each;
        }).toArray());
    }
}
