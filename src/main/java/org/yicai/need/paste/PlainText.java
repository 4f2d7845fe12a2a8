package org.yicai.need.paste;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a paste without what a chat program adds for the eye: pictures in the line, marks without width, digits in circles. */
public final class PlainText {

    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFE0E\\uFE0F\\u00AD]");
    private static final Pattern BLANK = Pattern.compile("[\\t\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]");
    private static final Pattern PICTURE = Pattern.compile("[\\p{IsExtended_Pictographic}\\x{1F1E6}-\\x{1F1FF}\\x{1F3FB}-\\x{1F3FF}\\x{E0020}-\\x{E007F}\\uFFFD]");
    private static final Pattern NAMED_PICTURE = Pattern.compile("\\[(?:图片|表情|动画表情|视频|语音|文件|链接|位置|强|玫瑰|呲牙|微笑|抱拳|合十|爱心|鼓掌|OK|ok|握手|偷笑|捂脸|流泪|大哭|赞|加油|心|太阳|咖啡|庆祝"
            + "|红包|旺柴|嘿哈|奸笑|机智|耶|吃瓜|汗|天啊|社会社会|好的|哇|翻白眼|666|叹气|苦涩|裂开|发怒|再见|害羞|尴尬|调皮|难过|愉快|可怜|笑脸|生病|破涕为笑|失望|无语|蛋糕|拥抱|弱|拳头|拜托|福|烟花|爆竹|转圈)]");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.-])(?:电话|手机|联系方式|tel|Tel|TEL)?[:：]?\\s*(?:\\+?86[ -]?)?(1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})(?!\\d)");
    private static final Pattern EDGE = Pattern.compile("^[\\s，,、。;；:：/|~～—–-]+|[\\s，,、;；:：/|+＋—–-]+$");
    private static final Pattern HELD = Pattern.compile("[（(【\\[]\\s*[，,、]?\\s*([^（）()【】\\[\\]]*?)\\s*[，,、]?\\s*[)）】\\]]");

    private PlainText() {}

    /** The lines of a paste, blank ones as "". */
    public static List<String> lines(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)).map(PlainText::line).toList();
    }

    private static String line(String raw) {
        var text = BLANK.matcher(UNSEEN.matcher(raw).replaceAll("")).replaceAll(" ").strip().replace("🔟", "10. ");
        text = text.replaceFirst("^(\\d+)\\u20E3", "$1. ");
        text = digits(text);
        text = NAMED_PICTURE.matcher(PICTURE.matcher(text).replaceAll("")).replaceAll("");
        return text.replaceAll(" {2,}", " ").strip();
    }

    /** Full-width digits and signs as usual ones; a digit in a circle, in brackets or with a point as a number with a point. */
    private static String digits(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (each >= 0xFF10 && each <= 0xFF19) {
                plain.append((char) (each - 0xFF10 + '0'));
            } else if (each == 0xFF0B || each == 0xFF03 || each == 0xFF20 || each == 0xFF0E) {
                plain.append((char) (each - 0xFEE0));
            } else if (ringed(each) > 0) {
                plain.append(ringed(each)).append(". ");
            } else {
                plain.appendCodePoint(each);
            }
        });
        return plain.toString();
    }

    /** ① to ⑳, ㉑ to ㊿, ⑴ to ⒇, ⒈ to ⒛, ❶ to ❿, ➀ to ➉; else 0. */
    private static int ringed(int each) {
        return each >= 0x2460 && each <= 0x2473 ? each - 0x245F
                : each >= 0x3251 && each <= 0x325F ? each - 0x3251 + 21
                : each >= 0x32B1 && each <= 0x32BF ? each - 0x32B1 + 36
                : each >= 0x2474 && each <= 0x2487 ? each - 0x2473
                : each >= 0x2488 && each <= 0x249B ? each - 0x2487
                : each >= 0x2776 && each <= 0x277F ? each - 0x2775
                : each >= 0x2780 && each <= 0x2789 ? each - 0x277F
                : 0;
    }

    /** The first mobile number in the text, 11 digits; null when there is none. */
    public static @Nullable String phone(String text) {
        var found = PHONE.matcher(text);
        return found.find() ? found.group(1).replaceAll("[ -]", "") : null;
    }

    /** The text without its mobile numbers. */
    public static String withoutPhone(String text) {
        return bare(PHONE.matcher(text).replaceAll(" ").replaceAll("[（(]\\s*[)）]", "").replaceAll(" {2,}", " "));
    }

    /** Without punctuation around it; brackets around the whole are taken off. */
    public static String bare(String text) {
        var bare = EDGE.matcher(text.strip()).replaceAll("").strip();
        var held = HELD.matcher(bare);
        return held.matches() ? EDGE.matcher(held.group(1)).replaceAll("").strip() : bare;
    }

    /** What the text begins with, up to a blank, a bracket or a comma. */
    public static String first(String text) {
        return bare(text).split("[\\s（(，,、+/]", 2)[0].strip();
    }

    /** What stands behind {@link #first}. */
    public static String afterFirst(String text) {
        return bare(text).substring(first(text).length());
    }

    /** Whether there is anything to read: a Chinese character, or at least two letters. */
    public static boolean tells(String text) {
        return text.codePoints().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN)
                || text.codePoints().filter(Character::isLetter).count() > 1;
    }
}
