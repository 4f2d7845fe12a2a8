package org.yicai.need.masking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and addresses that lead to one person: telephones, identity and bank cards, WeChat, QQ, mail, cars. Short public numbers such as 12345 stay. */
public final class Numbers {

    private static final String ALONE = "(?<![0-9A-Za-z])";
    private static final String ENDS = "(?![0-9A-Za-z])";
    private static final Pattern MAIL = Pattern.compile("(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");
    private static final Pattern ID_18 = Pattern.compile(ALONE + "[1-9](?:[ -]?[0-9]){16}[ -]?[0-9Xx]" + ENDS);
    private static final Pattern ID_15 = Pattern.compile(ALONE + "[1-9][0-9]{14}" + ENDS);
    private static final Pattern ID_SAID = Pattern.compile("(?:身份证|证件)[^0-9\\n]{0,8}([1-9][0-9]{14}(?:[0-9]{2}[0-9Xx])?)" + ENDS);
    private static final Pattern CARD = Pattern.compile(ALONE + "[3-69](?:[ -]?[0-9]){15,18}" + ENDS);
    private static final Pattern CARD_SAID = Pattern.compile("(?:卡号|账号|帐号|银行卡|存折)[^0-9\\n]{0,8}([0-9](?:[ -]?[0-9]){9,21})" + ENDS);
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?:(?:\\+|00)?86[ -]?)?(1[3-9][0-9](?:[ -]?[0-9]){8})(?![0-9])");
    private static final Pattern LINE = Pattern.compile("(?<![0-9])\\(?(0(?:10|2[0-9]|[3-9][0-9]{2}))\\)?[ -]{0,2}([2-9][0-9]{2,3}[ -]?[0-9]{4})(?:(?:-|转)[0-9]{1,6})?(?![0-9])");
    private static final Pattern LINE_SAID = Pattern.compile("(?:电话|座机|联系|拨打|致电|打|号码|(?i:tel))[^0-9\\n]{0,6}([2-9][0-9]{2,3}[ -]?[0-9]{4})(?![0-9])");
    private static final Pattern QQ = Pattern.compile("(?i)(?:qq|扣扣|q群|企鹅号)[^0-9A-Za-z\\n]{0,6}([1-9][0-9]{4,10})" + ENDS);
    private static final Pattern WECHAT = Pattern.compile("(?i)(?:(?:微信|威信|薇信|v信)(号|：|:|是)?|(?:vx|wx|wechat|weixin)(号|：|:|是)?)(?:同号|号|是|为|：|:|，|,|加|\\s){0,4}([a-z][a-z0-9_-]{5,19})(?![a-z0-9_-])");
    private static final Pattern PLATE = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][·•. -]?(?=[A-Za-z]{0,5}[0-9])[A-HJ-NP-Za-hj-np-z0-9]{5,6}" + ENDS);
    private static final Pattern SPOKEN = Pattern.compile("(?<![零〇○一二三四五六七八九幺])[一幺][三四五六七八九][零〇○一二三四五六七八九幺]{9}(?![零〇○一二三四五六七八九幺])");
    private static final int SHORTEST_LINE = 7;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Numbers() {}

    /** Adds what must be masked. */
    public static void find(String text, Spans spans) {
        if (text.indexOf('一') >= 0 || text.indexOf('幺') >= 0) {
            each(SPOKEN, text, spans, found -> "***********");
        }
        var plain = plain(text);
        if (plain == null) {
            return;
        }
        if (longest(plain) >= SHORTEST_LINE) {
            numbers(plain, spans);
        }
        accounts(plain, spans);
    }

    private static void numbers(String plain, Spans spans) {
        each(ID_18, plain, spans, found -> identity(digits(found.group())));
        part(ID_SAID, 1, plain, spans, found -> identityMask(found.group(1)));
        each(ID_15, plain, spans, found -> oldIdentity(found.group()));
        each(CARD, plain, spans, found -> luhn(digits(found.group())) ? "****" + last(digits(found.group()), 3) : null);
        part(CARD_SAID, 1, plain, spans, found -> "****" + last(digits(found.group(1)), 3));
        each(MOBILE, plain, spans, found -> digits(found.group(1)).substring(0, 3) + "****" + last(digits(found.group(1)), 4));
        each(LINE, plain, spans, found -> found.group(1) + "-****" + last(digits(found.group(2)), 4));
        part(LINE_SAID, 1, plain, spans, found -> "****" + last(digits(found.group(1)), 4));
    }

    private static void accounts(String plain, Spans spans) {
        if (plain.indexOf('@') >= 0) {
            each(MAIL, plain, spans, found -> found.group().charAt(0) + "****" + found.group().substring(found.group().indexOf('@')));
        }
        if (holds(plain, "qQ扣企")) {
            part(QQ, 1, plain, spans, found -> found.group(1).substring(0, 2) + "****");
        }
        if (holds(plain, "信wWvV")) {
            part(WECHAT, 3, plain, spans, Numbers::wechat);
        }
        if (plain.chars().anyMatch(c -> c >= 'A' && c <= 'z')) {
            each(PLATE, plain, spans, found -> found.group().substring(0, 2) + "****" + last(found.group(), 1));
        }
    }

    /** Spares a search for what cannot be there. */
    private static boolean holds(String plain, String oneOf) {
        return oneOf.chars().anyMatch(c -> plain.indexOf(c) >= 0);
    }

    /** How many digits stand together at most, single blanks and hyphens between them. */
    private static int longest(String plain) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : c == ' ' || c == '-' || c == '(' || c == ')' ? run : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static void each(Pattern pattern, String text, Spans spans, Function<MatchResult, @Nullable String> mask) {
        part(pattern, 0, text, spans, mask);
    }

    /** @param mask what stands there instead; null when it is no such number after all */
    private static void part(Pattern pattern, int group, String text, Spans spans, Function<MatchResult, @Nullable String> mask) {
        var found = pattern.matcher(text);
        while (found.find()) {
            var instead = mask.apply(found);
            if (instead != null) {
                spans.add(found.start(group), found.end(group), instead);
            }
        }
    }

    /** The same text, as long, with full-width letters, digits and marks as plain ones; null when it holds nothing that could be such a number. */
    private static @Nullable String plain(String text) {
        var plain = text.toCharArray();
        int telling = 0;
        for (int i = 0; i < plain.length; i++) {
            var c = plain[i];
            if (c >= '！' && c <= '～') {
                plain[i] = (char) (c - '！' + '!');
            } else if (c == '–' || c == '—' || c == '‐' || c == '−') {
                plain[i] = '-';
            } else if (c == '\u3000' || c == '\u00A0') {
                plain[i] = ' ';
            }
            telling += plain[i] >= '0' && plain[i] <= '9' || plain[i] >= 'A' && plain[i] <= 'Z' || plain[i] >= 'a' && plain[i] <= 'z' ? 1 : 0;
        }
        return telling < 5 ? null : new String(plain);
    }

    private static String digits(String found) {
        return found.replace(" ", "").replace("-", "");
    }

    private static String last(String text, int some) {
        return text.substring(text.length() - some);
    }

    /** GB 11643: eighteen characters with a real day of birth and the right check character. */
    private static @Nullable String identity(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        var fits = "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17)) && born(number.substring(6, 14));
        return fits ? identityMask(number) : null;
    }

    private static @Nullable String oldIdentity(String number) {
        int province = Integer.parseInt(number.substring(0, 2));
        return province >= 11 && province <= 82 && born("19" + number.substring(6, 12)) ? identityMask(number) : null;
    }

    private static String identityMask(String number) {
        return number.substring(0, 4) + "** **** ****" + last(number, number.length() == 18 ? 4 : 3);
    }

    private static boolean born(String day) {
        try {
            int year = Integer.parseInt(day.substring(0, 4));
            return year >= 1880 && year < 2100 && LocalDate.of(year, Integer.parseInt(day.substring(4, 6)), Integer.parseInt(day.substring(6))).getYear() == year;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** ISO/IEC 7812: sixteen to nineteen digits of a card. */
    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 % 10 + digit * 2 / 10;
        }
        return sum % 10 == 0;
    }

    /** Letters alone are an id only where "号" or a colon says so: "微信Android" is none. */
    private static @Nullable String wechat(MatchResult found) {
        var id = found.group(3);
        var said = found.group(1) != null || found.group(2) != null || id.chars().anyMatch(c -> c < 'A');
        return said ? id.charAt(0) + "****" : null;
    }
}
