package org.yicai.need.similarity;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The places a message names: by kind ("号楼", "门", "路") which ones. Two messages that name different ones of a kind, or
 * different streets and compounds, are hardly about the same place.
 */
record Spot(Map<String, Set<String>> named) {

    private static final String NUMBER = "([0-9]{1,4}|[一二三四五六七八九十]{1,3}|[a-z])";
    private static final Pattern NUMBERED = Pattern.compile(NUMBER + "\\s*(?:号|#)?(号楼|栋|幢|座|单元|楼门|期|号院|区|号停车场|号门|号线|号车库|号)(?![一-龥]?[不没]?(?:来|前|后|之))");
    private static final Pattern SIDE = Pattern.compile("([东南西北前后]|东南|西南|东北|西北)(门|区|院|街|路|里|巷|侧|头|边)");
    private static final Pattern BESIDE = Pattern.compile("([桥河路街楼村湖山])([东南西北])");
    private static final Pattern DOOR = Pattern.compile("(?<![0-9])([0-9]{3,4})(?![0-9]|号|元|块|多|米|天|度|年|路|人)");
    private static final Pattern NAME = Pattern.compile("([一-龥]{2,3}?)(家园|花园|花苑|小区|社区|胡同|大街|公寓|大厦|新村|里|苑|街|路|巷|园|桥|寺|庄|屯|营|坊|庙|院|湾|城|府|村|庭|菜场|菜市场|文化站|广场)(?!灯)");
    private static final Set<String> STREETS = Set.of("街", "大街", "胡同", "苑", "花苑", "家园", "巷", "庄", "屯", "坊", "路");
    private static final Pattern COMMON = Pattern.compile(".*(我|咱|这|那|整个|一个|一条|全|本|在|到|从|的|屋|家|门|楼|单元|没|是|让|占|堵|个|不|儿|能|要|想|请|把|被|给|都|也|有|过|进|回|去|来|上|下|里|外|住|骑|走|出|前后|两|电|校|哪|往|修|车|街道|小区|社区|地|层|院子|柜|眼|水|屏|机|手机|夜|整|满|认识|禁止|网|管|沟|井|嘴|锅|箱|桶|站|室|场|库|棚).*"
            + "|幼儿|养老|敬老|电影|公|花|庭|绿化|马|学|法|医|心|农|城|线|人行|机动|消防|盲|步行|商业|美食|游乐|健身|菜市|老旧|公共|道|.*花园的");
    private static final Map<Character, Integer> DIGITS = Map.of('一', 1, '二', 2, '三', 3, '四', 4, '五', 5, '六', 6, '七', 7, '八', 8, '九', 9);

    static Spot of(String text, Vocabulary vocabulary) {
        var named = new TreeMap<String, Set<String>>();
        NUMBERED.matcher(text).results().forEach(each -> add(named, kind(each.group(2)), digits(each.group(1))));
        SIDE.matcher(text).results().forEach(each -> add(named, "side " + each.group(2), each.group(1)));
        BESIDE.matcher(text).results().forEach(each -> add(named, "beside " + each.group(1), each.group(2)));
        DOOR.matcher(text).results().forEach(each -> add(named, "door", each.group(1)));
        NAME.matcher(text).results().filter(each -> !common(each.group(1), each.group(2), vocabulary)).forEach(each -> add(named, "name", each.group()));
        return new Spot(named);
    }

    /** Words of the vocabulary name no place, "厨房里", "希望社区"; but 槐树街 is one, whatever the vocabulary says of trees. */
    private static boolean common(String name, String sign, Vocabulary vocabulary) {
        boolean street = STREETS.contains(sign);
        var known = new boolean[1];
        vocabulary.trie().scan(name, (start, end, word) -> known[0] |= end - start > 1 && (!street || vocabulary.senses(word).stream().anyMatch(Spot::filler)));
        return known[0] || COMMON.matcher(name).matches();
    }

    private static boolean filler(Vocabulary.Sense sense) {
        return sense.concepts().stream().allMatch(each -> each.layer() == Concept.Layer.FILLER);
    }

    private static void add(Map<String, Set<String>> named, String kind, String which) {
        named.computeIfAbsent(kind, each -> new TreeSet<>()).add(which);
    }

    private static String kind(String sign) {
        return switch (sign) {
            case "栋", "幢", "座", "号楼" -> "building";
            case "楼门", "单元" -> "entrance";
            default -> sign;
        };
    }

    /** 三 and 3 are the same house. */
    private static String digits(String number) {
        int ten = number.indexOf('十');
        if (ten >= 0) {
            int tens = ten == 0 ? 1 : DIGITS.getOrDefault(number.charAt(0), 0);
            int ones = ten + 1 < number.length() ? DIGITS.getOrDefault(number.charAt(ten + 1), 0) : 0;
            return "" + (tens * 10 + ones);
        }
        var digit = DIGITS.get(number.charAt(0));
        return number.length() == 1 && digit != null ? digit.toString() : number;
    }

    /** Whether both name places of a kind, and none in common. */
    boolean elsewhere(Spot other) {
        return named.entrySet().stream().anyMatch(each -> {
            var theirs = other.named.get(each.getKey());
            return theirs != null && each.getValue().stream().noneMatch(theirs::contains);
        });
    }
}
