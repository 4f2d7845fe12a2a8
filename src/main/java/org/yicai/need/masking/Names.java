package org.yicai.need.masking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yicai.need.WordList;

/**
 * Names of people where the words around them say that they are names: "我叫…", "联系人：…", "…师傅", "…奶奶", "…某". Without such
 * words a name is left alone: a road, a shop and a vegetable begin with the same characters.
 */
public final class Names {

    private static final Map<String, Set<String>> LISTS = read();
    private static final Set<Integer> SURE = characters("sure");
    private static final Set<Integer> COMMON = characters("common");
    private static final Set<String> COMPOUND = LISTS.get("compound");
    private static final Set<String> NOT = LISTS.get("not");
    private static final Set<String> ENDS = LISTS.get("ends");

    private static final Pattern SAID = Pattern.compile("(?:我叫|名叫|名字叫?|姓名|联系人|署名|落款|签名)(?:[：:\\s（(]|是|为|叫)*");
    private static final Pattern LABEL = Pattern.compile("(?:业主|住户|居民|户主|房东|租户|租客|患者|病人|老人|家属|当事人|投诉人|反映人|申请人|来信人|留言人|经办人|负责人|本人)(?:[：:]|名?叫)\\s*");
    private static final Pattern MYSELF = Pattern.compile("(?:本人|我是)(?=\\p{IsHan})");
    private static final Pattern TITLE = Pattern.compile("老?师傅|大爷|大妈|大娘|大叔|大婶|大哥|大姐|大嫂|阿姨|奶奶|爷爷|叔叔|伯伯|老伯|婶婶|先生|女士|小姐|太太|老太太?|老爷子|老爹");
    private static final Pattern OFFICE = Pattern.compile("主任|书记|经理|老师|医生|大夫|护士|警官|队长|站长|所长|院长|校长|律师|科长|处长|社工|同学|小朋友|同志");
    private static final Pattern SHORT = Pattern.compile("(?<=\\p{IsHan})(?:姨|叔|婶|伯|哥|姐|嫂)(?![姨叔婶伯哥姐嫂庄妹弟夫子])");
    private static final Pattern SOME = Pattern.compile("(?<=\\p{IsHan})某(?:某|人)?(?![地处时日天个些种年月店家])");
    private static final Pattern BODY = Pattern.compile("中心|公司|社区|居委会|物业|街道|委员会|服务站|学校|医院|派出所|办公室|协会|小区|家园|银行|超市");

    /** After a name of two characters a sentence goes on with these. */
    private static final String GOES_ON = "住家今现在的是电手身男女想要因和反也于请有从来已患得被把给跟与说打向及先小老年现年岁，";
    private static final String NEVER_GIVEN = "的了是在有和与及给跟对把被让叫找请问个位名些这那很也都又再就还不没要想能会可去来到从向于以为因所或但而且吧呢吗啊哦呀我你他她们号楼层室院区街路里上下";
    private static final String BEFORE = "找请问叫给跟和与是的位让替帮对向有见像住号室院楼层元单家居区里由、人者";

    /** The characters that words before a name begin with, and those that words behind a name begin with: everything else is passed over. */
    private static final String BEGINS = "我名姓联署落签业住居户房租患病老家当投反申来留经负本";
    private static final String FOLLOWS = "老师大阿奶爷叔伯婶先女小太主书经医护警队站所院校律科处社同姨哥姐嫂某";
    private static final byte[] KNOWN = known();

    private Names() {}

    /** Adds what must be masked. */
    public static void find(String text, Spans spans) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            found |= KNOWN[text.charAt(i)];
        }
        if ((found & 2) != 0) {
            titles(text, spans);
        }
        if ((found & 1) != 0) {
            said(text, spans);
        }
    }

    private static void said(String text, Spans spans) {
        var said = at(SAID, text);
        var label = at(LABEL, text);
        var myself = at(MYSELF, text);
        for (int i = 0; i < text.length(); i++) {
            if ((KNOWN[text.charAt(i)] & 1) == 0) {
                continue;
            }
            for (var each : List.of(said, label, myself)) {
                if (each.region(i, text.length()).lookingAt() && surname(text, each.end()) > 0) {
                    name(text, each.end(), surname(text, each.end()), each != myself, spans);
                }
            }
        }
    }

    private static Matcher at(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private static byte[] known() {
        var known = new byte[Character.MAX_VALUE + 1];
        BEGINS.chars().forEach(c -> known[c] |= 1);
        FOLLOWS.chars().forEach(c -> known[c] |= 2);
        return known;
    }

    /** Length of the surname that begins here; 0 when none does. */
    private static int surname(String text, int at) {
        if (at + 2 <= text.length() && COMPOUND.contains(text.substring(at, at + 2))) {
            return 2;
        }
        return at < text.length() && (SURE.contains((int) text.charAt(at)) || COMMON.contains((int) text.charAt(at))) ? 1 : 0;
    }

    private static void name(String text, int at, int surname, boolean plainly, Spans spans) {
        int end = at;
        while (end < text.length() && end < at + 20 && han(text.charAt(end))) {
            end++;
        }
        int given = given(text, at + surname, end);
        var common = surname == 1 && COMMON.contains((int) text.charAt(at));
        var alone = at + surname + given == end;
        if (given == 0 || word(text, at) || BODY.matcher(text).region(at, end).find() || (common || !plainly) && !alone || common && !plainly) {
            return;
        }
        spans.add(at, at + surname + given, text.substring(at, at + surname) + "**");
    }

    /** How many characters of a given name follow: one or two. */
    private static int given(String text, int at, int end) {
        if (at >= end || NEVER_GIVEN.indexOf(text.charAt(at)) >= 0) {
            return 0;
        }
        return at + 1 < end && GOES_ON.indexOf(text.charAt(at + 1)) < 0 && NEVER_GIVEN.indexOf(text.charAt(at + 1)) < 0 ? 2 : 1;
    }

    private static void titles(String text, Spans spans) {
        var title = at(TITLE, text);
        var office = at(OFFICE, text);
        var brief = at(SHORT, text);
        var some = at(SOME, text);
        for (int i = 1; i < text.length(); i++) {
            if ((KNOWN[text.charAt(i)] & 2) == 0 || !han(text.charAt(i - 1))) {
                continue;
            }
            if (title.region(i, text.length()).lookingAt()) {
                if (!alone(text, i, spans)) {
                    whole(text, i, spans);
                }
            } else if (office.region(i, text.length()).lookingAt() && !ends(text, i)) {
                whole(text, i, spans);
            } else if (brief.region(i, text.length()).lookingAt()) {
                brief(text, i - 1, spans);
            } else if (some.region(i, text.length()).lookingAt() && ends(text, i)) {
                spans.add(i - 1, some.end(), text.charAt(i - 1) + "**");
            }
        }
    }

    /** "张姐": so short that a boundary must stand before it. */
    private static void brief(String text, int at, Spans spans) {
        var sure = SURE.contains((int) text.charAt(at)) && boundary(text, at);
        if (sure || COMMON.contains((int) text.charAt(at)) && (at == 0 || !han(text.charAt(at - 1)))) {
            spans.add(at, at + 1, "*");
        }
    }

    /** "张奶奶": the surname gives way to a star, so that one still reads about whom it is. */
    private static boolean alone(String text, int at, Spans spans) {
        if (at >= 2 && COMPOUND.contains(text.substring(at - 2, at))) {
            spans.add(at - 2, at, "*");
            return true;
        }
        if (ends(text, at)) {
            spans.add(at - 1, at, "*");
            return true;
        }
        return false;
    }

    /** Whether a surname stands right before this place. */
    private static boolean ends(String text, int at) {
        return at >= 1 && (SURE.contains((int) text.charAt(at - 1)) || COMMON.contains((int) text.charAt(at - 1)) && boundary(text, at - 1))
                && (at < 2 || !ENDS.contains(text.substring(at - 2, at)));
    }

    /** "张建国师傅": a whole name before a title. */
    private static void whole(String text, int at, Spans spans) {
        for (int length = 4; length >= 2; length--) {
            int from = at - length;
            int surname = from < 0 ? 0 : surname(text, from);
            if (surname == 0 || length - surname < 1 || length - surname > 2 || word(text, from)) {
                continue;
            }
            var common = surname == 1 && COMMON.contains((int) text.charAt(from));
            var given = text.substring(from + surname, at);
            if (given.chars().allMatch(c -> han((char) c) && NEVER_GIVEN.indexOf(c) < 0) && (!common || boundary(text, from))) {
                spans.add(from, at, text.substring(from, from + surname) + "**");
                return;
            }
        }
    }

    private static boolean word(String text, int at) {
        return at + 2 <= text.length() && NOT.contains(text.substring(at, at + 2)) || at + 3 <= text.length() && NOT.contains(text.substring(at, at + 3));
    }

    /** Whether a name may begin here: nothing, a mark, or a word after which people are named. */
    private static boolean boundary(String text, int at) {
        return at == 0 || !han(text.charAt(at - 1)) || BEFORE.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean han(char c) {
        return c >= '一' && c <= '鿿';
    }

    private static Set<Integer> characters(String list) {
        var all = new HashSet<Integer>();
        LISTS.get(list).forEach(line -> line.chars().forEach(all::add));
        return Set.copyOf(all);
    }

    private static Map<String, Set<String>> read() {
        var lists = new HashMap<String, Set<String>>();
        WordList.read("surnames.txt").forEach((name, lines) -> lines.forEach(line -> lists.computeIfAbsent(name, each -> new HashSet<>()).addAll(List.of(line.split("\\s+")))));
        return lists;
    }
}
