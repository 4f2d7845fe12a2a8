package org.yicai.need.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Messages of a chat, as programs copy them: a line with name and time before each, or the name with a colon.
 *
 * @param said in order
 */
public record ChatLog(List<Said> said) {

    /** @param who as the chat shows the name; "" when unknown */
    public record Said(String who, String words) {}

    private static final String TIME = "(?:上午|下午|早上|凌晨|中午|晚上|AM |PM )?\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s?[AaPp][Mm])?";
    private static final String DATE = "(?:(?:\\d{2,4}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?|昨天|前天|今天|(?:星期|周)[一二三四五六日天])";
    private static final String WHEN = "(?:" + DATE + "[,，]?\\s*)?(?:(?:星期|周)[一二三四五六日天]\\s*)?" + TIME;
    private static final Pattern NAME_TIME = Pattern.compile("^(\\S(?:.{0,28}?\\S)?)\\s+" + WHEN + "$");
    private static final Pattern TIME_NAME = Pattern.compile("^" + DATE + "\\s+\\d{1,2}[:：]\\d{2}[:：]\\d{2}\\s+(\\S.{0,28})$");
    private static final Pattern NAME_ALONE = Pattern.compile("^([^:：，。！？,!?；;]{1,20})[:：]$");
    private static final Pattern TIME_NAME_WORDS = Pattern.compile("^\\[?" + WHEN + "\\]?\\s*([^:：，。！？,!?；;]{1,20})[:：]\\s*(\\S.*)$");
    private static final Pattern NAME_WORDS = Pattern.compile("^([^:：，。！？,!?；;]{1,16})[:：]\\s*(?!//)(\\S.*)$");
    private static final Pattern TIME_WORDS = Pattern.compile("^\\[?" + WHEN + "\\]?\\s+(\\S.*)$");
    private static final Pattern WHEN_ALONE = Pattern.compile("^(?:" + WHEN + "|" + DATE + "(?:\\s*(?:星期|周)[一二三四五六日天])?)$");
    private static final Pattern NOISE = Pattern.compile("^[-—_=~·.…*\\s]{3,}$|^[-—=\\s]*" + DATE + "[-—=\\s]*$|.*(?:撤回了一条消息|加入了?群聊|移出了?群聊|拍了拍|以下(?:为|是)新消息|修改群名为|发起了群?接龙|语音通话|视频通话|聊天记录如下).{0,8}$");
    private static final Pattern MENTION = Pattern.compile("(?<!\\S)@[^\\s@，,：:]{1,20}(?=\\s|$|[，,：:])[\\s，,：:]*");

    /** Reads messages; text without any name is one message a line. */
    public static ChatLog of(List<String> lines) {
        var headed = lines.stream().anyMatch(ChatLog::isHeader);
        long named = lines.stream().filter(each -> speaker(each) != null).count();
        var reading = new Reading(headed, named >= 2);
        for (int i = 0; i < lines.size(); i++) {
            reading.take(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : "");
        }
        reading.end();
        return new ChatLog(List.copyOf(reading.said));
    }

    /** Whether the line only says who wrote and when. */
    static boolean isHeader(String line) {
        return who(line) != null && !WHEN_ALONE.matcher(line).matches();
    }

    /** Whether the line is the program's own, not anybody's words. */
    static boolean isNoise(String line) {
        return NOISE.matcher(line).matches() || WHEN_ALONE.matcher(line).matches();
    }

    private static @Nullable String who(String line) {
        for (var pattern : new Pattern[] {TIME_NAME, NAME_TIME}) {
            var found = pattern.matcher(line);
            if (found.matches() && !found.group(1).matches(".*(?:[，。！？,!?：:]|明天|后天|今晚|下周|每).*") && !CallName.heading(found.group(1))) {
                return found.group(1);
            }
        }
        var alone = NAME_ALONE.matcher(line);
        return alone.matches() && !CallName.heading(alone.group(1)) && (CallName.isName(alone.group(1)) || alone.group(1).length() <= 6) ? alone.group(1) : null;
    }

    /** Name and words of a line that holds both; null when it does not. */
    private static @Nullable Matcher speaker(String line) {
        for (var pattern : new Pattern[] {TIME_NAME_WORDS, NAME_WORDS}) {
            var found = pattern.matcher(line);
            if (found.matches() && !CallName.heading(found.group(1).strip())) {
                return found;
            }
        }
        return null;
    }

    /** Goes through the lines once. */
    private static final class Reading {
        private final boolean headed;
        private final boolean several;
        private final List<Said> said = new ArrayList<>();
        private String who = "";
        private final StringBuilder words = new StringBuilder();
        private boolean quoting;

        /** @param several whether more than one line begins with a name, so that strange names are believed */
        private Reading(boolean headed, boolean several) {
            this.headed = headed;
            this.several = several;
        }

        private void take(String raw, String next) {
            var line = MENTION.matcher(raw).replaceAll("").strip();
            if (quoting || line.startsWith("「") && (!line.contains("」") || NOISE.matcher(next).matches())) {
                quoting = !line.contains("」");
            } else if (isNoise(line)) {
                quoting = false;
            } else if (isHeader(line)) {
                end();
                who = who(line);
            } else if (!line.isEmpty()) {
                message(line);
            } else if (!headed) {
                end();
            }
        }

        private void message(String line) {
            var found = speaker(line);
            if (found != null && (several || CallName.isName(found.group(1).strip())) && (!headed || who.isEmpty())) {
                end();
                who = found.group(1).strip();
                words.append(found.group(2).strip());
                return;
            }
            if (!headed && !words.isEmpty() && who.isEmpty()) {
                end();
            } else if (!headed && !words.isEmpty() && several) {
                end();
            }
            var timed = TIME_WORDS.matcher(line);
            words.append(words.isEmpty() || ENDED.matcher(words).find() ? "" : "，").append(timed.matches() && !headed ? timed.group(1) : line);
        }

        private static final Pattern ENDED = Pattern.compile("[，。！？,!?；;：:、…~]$");

        private void end() {
            if (!words.isEmpty()) {
                said.add(new Said(who, words.toString()));
            }
            words.setLength(0);
            who = "";
        }
    }
}
