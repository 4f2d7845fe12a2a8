package org.yicai.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says to programmes, in the words of schema.org (JSON-LD 1.1): a block of data that no browser runs, so the
 * content security policy has nothing to allow. Templates place it like any other content.
 */
public final class LinkedData implements Content {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final String text;

    private LinkedData(String text) {
        this.text = text;
    }

    /** @param thing as {@link #thing} makes it; the context of schema.org is put before it */
    public static LinkedData of(Map<String, Object> thing) {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.putAll(thing);
        return new LinkedData(safe(JSON.writeValueAsString(all)));
    }

    /** A thing of this type; names and values in turn, and what is null or empty is left out. */
    public static Map<String, Object> thing(String type, @Nullable Object... pairs) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null && !value.equals("") && !(value instanceof Collection<?> several && several.isEmpty())) {
                thing.put(String.valueOf(pairs[i]), value);
            }
        }
        return thing;
    }

    /** No text can end the block or begin another (HTML §4.12.1.3): in JSON these characters stand in strings only, and there an escape says the same. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /** The JSON, escaped. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<script type=\"application/ld+json\">");
        output.writeContent(text);
        output.writeContent("</script>\n");
    }
}
