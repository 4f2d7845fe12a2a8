package org.yicai.need.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the catalogue.
 *
 * @param code never changes, whatever the topic is called
 * @param parent the code of the topic above; "" on the first level
 * @param tick on the first level the name of the word that residents tick; "" below
 * @param hints words that people use when they speak of it
 */
public record Entry(String code, String parent, String tick, String zh, String en, List<String> hints) {

    /** What it is called; the Chinese name where there is no English one. */
    public String name(String language) {
        return language.equals("zh") || en.isBlank() ? zh : en;
    }

    /** The same topic under other names; null keeps a name. */
    public Entry called(@Nullable String newZh, @Nullable String newEn) {
        return new Entry(code, parent, tick, newZh == null ? zh : newZh, newEn == null ? en : newEn, hints);
    }
}
