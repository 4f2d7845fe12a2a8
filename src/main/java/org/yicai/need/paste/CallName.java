package org.yicai.need.paste;

import java.util.regex.Pattern;

/**
 * How somebody is called at the beginning of a line: "王阿姨", "2-301 李建国", "张三：…".
 *
 * @param name "" when none can be told for sure: then nothing is taken off, so that no sentence loses its beginning
 * @param rest the line without the name
 */
public record CallName(String name, String rest) {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝安常乐于时傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓郁洪包左石崔吉龚程邢裴陆荣翁荀甄曲封储靳段巫焦巴谷车侯全班秋仲伊宫宁仇甘厉武符刘景詹龙叶司黎薄印白蒲邰从鄂索赖卓屠蒙池乔闻党翟谭贡姬申冉桑桂牛寿边燕冀温庄晏柴瞿阎慕连茹艾向古易廖耿满国文寇广欧师巩聂晁关荆游权岳帅况商付肖闫";
    private static final String COMPOUND = "欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|东方|司徒|端木|南宫";
    private static final String KIN = "阿姨|大妈|大娘|大爷|大叔|大姐|大哥|大婶|大嫂|奶奶|爷爷|姥姥|姥爷|叔叔|叔|婶|伯伯|伯|师傅|老师|先生|女士|小姐|姐|哥|嫂|妈妈|爸爸|妈|爸|姨|队长|书记|主任|医生|大夫|同学";
    private static final String FAMILY = "(?:" + COMPOUND + "|[" + SURNAMES + "])";
    private static final String FLAT = "(?:[东西南北]?\\d{1,4}\\s*(?:号楼|号院|号|栋|楼|单元|门|室|层|户|-|—|#)\\s*)+(?:\\d{1,4}\\s*(?:号|室)?)?";

    private static final Pattern PLACE = Pattern.compile("^(" + FLAT + ")\\s*(.+)$");
    private static final Pattern KINDRED = Pattern.compile("^((?:老|小|大)?" + FAMILY + "?\\p{IsHan}{0,2}?(?:" + KIN + "))(?!\\p{IsHan}{0,2}(?:家|的|和|跟|与|那))(.*)$");
    private static final Pattern NICK = Pattern.compile("^([老小大]" + FAMILY + ")(?=[\\s（(，,、+:：\\d]|$)(.*)$");
    private static final Pattern GIVEN = Pattern.compile("^(" + FAMILY + "\\p{IsHan}{1,2})(?=[\\s（(，,、+:：/\\d]|[一两二三四五六七八九十俩][人位个口]|$)(.*)$");
    private static final Pattern COLON = Pattern.compile("^([^:：，。！？,!?；;（）()\\s]{1,10})[:：]\\s*(?!//)(\\D.*|\\d{3,}.*|\\d+[^:：\\d].*)$");
    /** Words before a colon that are headings of a notice, or the beginning of a sentence. */
    private static final Pattern HEADING = Pattern.compile(".*(?:通知|提示|提醒|公告|注意|地址|时间|地点|要求|电话|内容|说明|备注|问题|建议|例如|比如|格式|名称|日期|主题|活动|报名|人数|费用|对象|链接|https?)$"
            + "|^(?:我|你|他|她|它|大家|请|关于|另外|还有|希望|谁|这|那|有|没|不|为|怎|什么|是|求|想).*");

    /** The name that a line of a list begins with. */
    public static CallName in(String text) {
        var line = text.strip();
        var colon = COLON.matcher(line);
        if (colon.matches() && !heading(colon.group(1)) && isName(colon.group(1))) {
            return new CallName(clean(colon.group(1)), colon.group(2).strip());
        }
        var place = PLACE.matcher(line);
        if (place.matches()) {
            var there = plain(place.group(2));
            return there.name.isEmpty() ? new CallName("", line) : new CallName(there.name, (place.group(1).strip() + " " + there.rest).strip());
        }
        return plain(line);
    }

    private static CallName plain(String line) {
        for (var pattern : new Pattern[] {KINDRED, NICK, GIVEN}) {
            var found = pattern.matcher(line);
            if (found.matches()) {
                return new CallName(found.group(1), found.group(2).replaceFirst("^\\s*(?:说|反映|提出)?[\\s:：，,、/-]*", "").strip());
            }
        }
        return new CallName("", line);
    }

    /** Whether the words look like how somebody is called, with or without a flat's number before. */
    static boolean isName(String words) {
        var bare = words.replaceFirst("^" + FLAT + "\\s*", "").strip();
        var found = plain(bare);
        return !bare.isEmpty() && (!found.name.isEmpty() && found.rest.isEmpty());
    }

    /** Whether the words before a colon are no name, but a heading or the beginning of a sentence. */
    static boolean heading(String words) {
        return HEADING.matcher(words).matches();
    }

    /** A name as a chat shows it, without the number of the account and the sign for everybody. */
    public static String clean(String name) {
        return PlainText.bare(name.replaceFirst("[（(<]\\s*[\\w.@-]+\\s*[)）>]$", "").replaceFirst("^@", ""));
    }
}
