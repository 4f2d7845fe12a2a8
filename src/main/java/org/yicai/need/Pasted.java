package org.yicai.need;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yicai.need.paste.CallName;
import org.yicai.need.paste.ChatLog;
import org.yicai.need.paste.ChainList;
import org.yicai.need.paste.Headcount;
import org.yicai.need.paste.PlainText;

/**
 * What somebody copied out of a chat group: a list that people append themselves to (接龙), or messages one after another.
 * Reading it is a suggestion: whoever pasted it looks at every row before anything is kept.
 *
 * @param list whether it is a list that people append themselves to
 * @param title what the list is called; "" for messages
 * @param rows in the order in which they were written, at most {@link #MOST}
 * @param left lines that were read as none of the rows, so that nothing is lost unseen
 */
public record Pasted(boolean list, String title, List<Row> rows, List<String> left) {

    /** How many characters a paste may have. */
    public static final int LONGEST = 20_000;

    /** How many rows are read; what stands behind them is {@link #left}. */
    public static final int MOST = 120;

    private static final Pattern SLIGHT = Pattern.compile(
            "(?:收到|好的?|好滴|谢谢.{0,8}|感谢.{0,8}|[+＋]1|同意|赞|是的?|对|嗯+|哦+|ok|辛苦.{0,4}|明白|知道了?|大?家?(?:早上|上午|下午|晚上)?好|早|晚安|哈+|支持|我也是?|我家也是?|同上|附议|顶|在吗|有人吗)[!！。.~～，,]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JOIN = Pattern.compile("[+＋]\\s*[\\d一两二三四五]|报名|报个?名|参加|算我|我来|我去|我要|我们?(?:俩|家)|加我|带上我|^\\d人|[一两二三四五\\d]\\s*[人位]");
    private static final Pattern BACK_OUT = Pattern.compile("不来了|来不了|去不了|不去了|不参加|取消|请假|退出");

    /**
     * One row.
     *
     * @param who how the person is called in the group, as far as it can be told; else ""
     * @param words what was said beside the name, without a telephone number; may be ""
     * @param people for how many somebody signs up, at least 1
     * @param phone 11 digits; null when there is none
     */
    public record Row(String who, String words, int people, @Nullable String phone) {

        /** @param grown whether name and words stood in one line: behind a name "+1" is one more, as a message it is one */
        static Row of(String who, String text, boolean grown) {
            var phone = PlainText.phone(text);
            var words = PlainText.withoutPhone(text);
            return new Row(who, words, Headcount.of(grown ? who + words : words).people(), phone);
        }

        /** The sentence that could become a need: without who said it, as far as that can be told. */
        public String sentence() {
            return words.isEmpty() ? who : words;
        }

        /** Whom a list of names would hold: the name, or where none can be told what the row begins with; at most 20 characters. */
        public String name() {
            var name = who.isEmpty() ? PlainText.first(Headcount.of(words).rest()) : who;
            return name.codePointCount(0, name.length()) > 20 ? name.substring(0, name.offsetByCodePoints(0, 20)) : name;
        }

        /** What stands beside the name and the number of people: "不吃辣"; may be "". */
        public String note() {
            var rest = Headcount.of(words).rest();
            return PlainText.bare(who.isEmpty() ? PlainText.afterFirst(rest) : rest);
        }

        /** Whether it is hardly a sentence of its own: "收到", "+1". */
        public boolean slight() {
            var said = sentence().strip();
            return said.codePoints().filter(Character::isLetterOrDigit).count() < 4 || SLIGHT.matcher(said).matches();
        }

        /** Whether a message says that somebody wants to come: "我报名", "+1", "算我一个". */
        public boolean joins() {
            return !backsOut() && JOIN.matcher(words).find();
        }

        /** Whether somebody takes a sign-up back: "不来了". */
        public boolean backsOut() {
            return BACK_OUT.matcher(words).find();
        }
    }

    /**
     * Reads a paste.
     *
     * @param text at most {@link #LONGEST} characters; whatever it is, something comes back
     */
    public static Pasted read(String text) {
        var lines = PlainText.lines(text);
        var chain = ChainList.in(lines);
        if (chain.isPresent()) {
            return of(true, chain.get().title(), chain.get().items().stream().map(Pasted::item).toList(), chain.get().left());
        }
        var said = ChatLog.of(lines).said().stream().map(each -> Row.of(CallName.clean(each.who()), each.words(), false)).toList();
        return of(false, "", said, List.of());
    }

    private static Row item(String text) {
        var called = CallName.in(text);
        return Row.of(called.name(), called.rest(), true);
    }

    /** Rows in which nothing but punctuation is left are none; one letter is no word either. */
    private static Pasted of(boolean list, String title, List<Row> all, List<String> left) {
        var rows = all.stream().filter(each -> PlainText.tells(each.who() + each.words())).toList();
        if (rows.size() <= MOST) {
            return new Pasted(list, title, rows, left);
        }
        var behind = rows.subList(MOST, rows.size()).stream().map(each -> (each.who() + " " + each.words()).strip());
        return new Pasted(list, title, List.copyOf(rows.subList(0, MOST)), java.util.stream.Stream.concat(left.stream(), behind).toList());
    }
}
