package org.yicai.need.paste;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For how many people somebody signs up, in the words people use: "2人", "两位", "一家三口", "两大一小", "+1".
 *
 * @param people at least 1, at most {@link #MOST}
 * @param rest the text without the words that say the number
 */
public record Headcount(int people, String rest) {

    /** More in one line is a mistake, or a matter for the organiser. */
    public static final int MOST = 50;

    private static final String N = "(\\d{1,2}|[一二两俩三四五六七八九十])";

    private record Way(Pattern pattern, ToIntFunction<Matcher> people) {

        static Way of(String pattern, ToIntFunction<Matcher> people) {
            return new Way(Pattern.compile(pattern), people);
        }
    }

    /** The most telling first; a plus without a name is that many, behind a name that many more. */
    private static final List<Way> WAYS = List.of(
            Way.of("[共计]\\s*" + N + "\\s*个?\\s*(?:人|位|口|名)", found -> number(found.group(1))),
            Way.of(N + "\\s*个?(?:大人|成人|老人|大)\\s*[+和加、,，]?\\s*" + N + "\\s*个?(?:小孩子?|小朋友|孩子|儿童|娃|小)", found -> number(found.group(1)) + number(found.group(2))),
            Way.of("(?:一|全)家\\s*" + N + "\\s*(?:口人?|个?人)?", found -> number(found.group(1))),
            Way.of("(?:我们?|夫妻|母女|母子|父女|父子|娘|爷|姐妹|哥)俩人?|俩人|夫妇|老两口|两口子|小两口", found -> 2),
            Way.of("带\\s*(?:" + N + "\\s*)?[个位名]?(?:人|孩子|小孩|小朋友|娃|家属|老人|老伴|朋友)", found -> 1 + (found.group(1) == null ? 1 : number(found.group(1)))),
            Way.of("(?<![第\\d.])" + N + "\\s*个?\\s*(?:口人|人|位|名|口)(?![次工行民家均员间士称额])", found -> number(found.group(1))),
            Way.of("(?:^|我|我们|家|报名|参加|来|去)\\s*[+＋]\\s*" + N + "(?!\\d)", found -> number(found.group(1))),
            Way.of("[+＋]\\s*" + N + "(?!\\d)", found -> 1 + number(found.group(1))),
            Way.of("[×xX*]\\s*" + N + "\\s*$", found -> number(found.group(1))));

    /**
     * Reads the number.
     *
     * @param text a name and what stands beside it; a text that begins with a plus is read as "that many"
     */
    public static Headcount of(String text) {
        for (var way : WAYS) {
            var found = way.pattern.matcher(text);
            if (found.find()) {
                var rest = (text.substring(0, found.start()) + " " + text.substring(found.end())).replaceAll("[（(]\\s*[)）]", "").strip();
                return new Headcount(Math.clamp(way.people.applyAsInt(found), 1, MOST), rest);
            }
        }
        return new Headcount(1, text);
    }

    private static int number(String text) {
        int chinese = "一二三四五六七八九十".indexOf(text);
        return text.equals("两") || text.equals("俩") ? 2 : chinese >= 0 ? chinese + 1 : Integer.parseInt(text);
    }
}
