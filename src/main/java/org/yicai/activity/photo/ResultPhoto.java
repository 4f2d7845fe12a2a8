package org.yicai.activity.photo;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photograph beside an activity, as its pages list it.
 *
 * @param number 1 to 3
 * @param openToAll whether those who can be recognised agreed to be shown to everybody
 * @param held whether it waits for an explanation; then only the organiser sees it
 * @param asked whether somebody asked that it be closed, and nobody has looked yet
 */
public record ResultPhoto(int number, boolean openToAll, boolean held, boolean asked) {

    /** What lists the photographs of activity {@code v}; read by {@link #listed}. */
    public static final String LISTED = """
            (select string_agg(f.number || case when f.held then 'h' when f.open_to_all then 'o' else '' end || case when f.asked then 'a' else '' end, ' ' order by f.number) from activity.published_photo f where f.activity = v.id)""";

    /** Reads what {@link #LISTED} tells: "1o 2oa 3h"; null is none. */
    public static List<ResultPhoto> listed(@Nullable String told) {
        return told == null ? List.of() : Arrays.stream(told.split(" ")).map(each -> new ResultPhoto(each.charAt(0) - '0', each.contains("o"), each.contains("h"), each.endsWith("a"))).toList();
    }
}
