package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people really paste. Each expected row is written "name|people|note|telephone". */
class PastedTest {

    private static Arguments list(String what, String paste, String... rows) {
        return Arguments.of(what, paste, List.of(rows));
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("as WeChat writes it", "#接龙\n周六包饺子报名\n例 张三 2人\n\n1. 王阿姨 2人\n2. 李叔（不吃辣）\n3. 赵敏", "王阿姨|2||", "李叔|1|不吃辣|", "赵敏|1||"),
                list("with the other comma", "#接龙\n报名\n1、王阿姨\n2、李叔 3位\n3、周大妈，带孩子", "王阿姨|1||", "李叔|3||", "周大妈|2||"),
                list("digits in circles", "接龙：周日手机课\n①王芳\n②李建国 1人\n③陈姐+1", "王芳|1||", "李建国|1||", "陈姐|2||"),
                list("digits in boxes", "#接龙\n体检\n1️⃣ 王芳\n2️⃣ 李建国\n🔟 陈姐", "王芳|1||", "李建国|1||", "陈姐|1||"),
                list("full-width digits", "#接龙\n体检\n１．王芳\n２．李建国　２人", "王芳|1||", "李建国|2||"),
                list("digits in brackets", "#接龙\n体检\n(1) 王芳\n（2）李建国\n3）陈姐", "王芳|1||", "李建国|1||", "陈姐|1||"),
                list("gaps in the numbers", "#接龙\n体检\n1. 王芳\n3. 李建国\n7. 陈姐", "王芳|1||", "李建国|1||", "陈姐|1||"),
                list("empty items that nobody filled", "#接龙\n体检\n1. 王芳\n2. \n3. \n4. 李建国", "王芳|1||", "李建国|1||"),
                list("an empty last item", "#接龙\n体检\n1. 王芳\n2.", "王芳|1||"),
                list("several lines an item", "#接龙\n体检\n1. 王芳\n2单元301\n不吃辣\n2. 李建国", "王芳|1|2单元301，不吃辣|", "李建国|1||"),
                list("pictures in the line", "#接龙\n🌹周六包饺子🥟\n1. 王阿姨👵 2人🌹🌹\n2. 👨‍👩‍👧李叔❤️", "王阿姨|2||", "李叔|1||"),
                list("pictures by name", "#接龙\n包饺子\n1. 王阿姨[强][玫瑰]\n2. 李叔[呲牙] 2人", "王阿姨|1||", "李叔|2||"),
                list("a telephone number", "#接龙\n体检\n1. 王芳 13812345678\n2. 李建国 电话：138 1234 5679 2人\n3. 陈姐13812345670", "王芳|1||13812345678", "李建国|2||13812345679", "陈姐|1||13812345670"),
                list("a number with the country before", "#接龙\n体检\n1. 王芳 +86 13812345678", "王芳|1||13812345678"),
                list("a family", "#接龙\n包饺子\n1. 王芳 一家三口\n2. 李建国 两大一小\n3. 陈姐 2大1小\n4. 老张 老两口\n5. 周姐 全家4人", "王芳|3||", "李建国|3||", "陈姐|3||", "老张|2||", "周姐|4||"),
                list("in Chinese numbers", "#接龙\n包饺子\n1. 王芳 两位\n2. 李建国三人\n3. 陈姐 五个人", "王芳|2||", "李建国|3||", "陈姐|5||"),
                list("a plus", "#接龙\n包饺子\n1. 王芳+1\n2. 李建国 +2\n3. 陈姐x2\n4. 周姐×3", "王芳|2||", "李建国|3||", "陈姐|2||", "周姐|3||"),
                list("bringing somebody", "#接龙\n包饺子\n1. 王芳带孩子\n2. 李建国（带2个小朋友）\n3. 陈姐 带老伴", "王芳|2||", "李建国|3||", "陈姐|2||"),
                list("flats before the names", "#接龙\n包饺子\n1. 2-301 王芳 2人\n2. 3号楼2单元 李叔\n3. 5号院 周大妈", "王芳|2|2-301|", "李叔|1|3号楼2单元|", "周大妈|1|5号院|"),
                list("nicknames", "#接龙\n包饺子\n1. 阳光明媚 2人\n2. Lily+1\n3. 平安是福", "阳光明媚|2||", "Lily|2||", "平安是福|1||"),
                list("somebody backs out", "#接龙\n包饺子\n1. 王芳\n2. 李建国 不来了", "王芳|1||", "李建国|1|不来了|"),
                list("pasted again with one more", "#接龙\n包饺子\n1. 王芳\n2. 李叔\n\n#接龙\n包饺子\n1. 王芳\n2. 李叔\n3. 陈姐", "王芳|1||", "李叔|1||", "陈姐|1||"),
                list("the same item twice", "#接龙\n包饺子\n1. 王芳\n2. 王芳\n3. 李叔", "王芳|1||", "李叔|1||"),
                list("names alike that are not", "#接龙\n包饺子\n1. 王芳\n2. 王芳（2单元）", "王芳|1||", "王芳|1|2单元|"),
                list("announced, without numbers", "#接龙\n周六包饺子\n王阿姨 2人\n李叔", "王阿姨|2||", "李叔|1||"),
                list("not announced, numbered", "周六去公园报名：\n1. 王阿姨\n2. 李叔 2人\n3. 陈姐", "王阿姨|1||", "李叔|2||", "陈姐|1||"),
                list("the header of the message above it", "李姐 10:21\n#接龙\n包饺子\n1. 王阿姨\n2. 李叔", "王阿姨|1||", "李叔|1||"),
                list("Windows line ends and marks without width", "#接龙\r\n包饺子\r\n1. \u200b王阿姨\u00a02人\r\n2. \ufeff李叔\r\n", "王阿姨|2||", "李叔|1||"),
                list("a number with a blank only", "#接龙\n包饺子\n1 王阿姨\n2 李叔", "王阿姨|1||", "李叔|1||"),
                list("commas as separators", "#接龙\n包饺子\n1. 王芳，2人，2单元\n2. 李建国/3人", "王芳|2|2单元|", "李建国|3||"),
                list("an example among the items", "#接龙\n包饺子\n例：张三 2人\n1. 例 张三\n2. 王阿姨", "王阿姨|1||"),
                list("compound surnames", "#接龙\n包饺子\n1. 欧阳修 2人\n2. 司马师傅", "欧阳修|2||", "司马师傅|1||"),
                list("more than a hundred people", "#接龙\n包饺子\n1. 王芳 99人", "王芳|50||"),
                list("third person in a house is not three people", "#接龙\n包饺子\n1. 王芳 第3人民医院旁边\n2. 李叔", "王芳|1|第3人民医院旁边|", "李叔|1||"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void a_list_becomes_sign_ups(String what, String paste, List<String> rows) {
        var pasted = Pasted.read(paste);
        assertThat(pasted.list()).isTrue();
        assertThat(pasted.rows().stream().map(each -> each.name() + "|" + each.people() + "|" + each.note() + "|" + (each.phone() == null ? "" : each.phone())).toList()).isEqualTo(rows);
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                list("name and hour", "张三 10:21\n楼道灯坏了\n\n李四 10:22\n我家也是，三天了", "张三|楼道灯坏了", "李四|我家也是，三天了"),
                list("name with a colon", "张三：楼道灯坏了\n王阿姨: 垃圾桶满了没人收", "张三|楼道灯坏了", "王阿姨|垃圾桶满了没人收"),
                list("with the whole date", "王阿姨 2026/11/20 10:21:33\n暖气不热\n老李 2026/11/20 10:25:01\n3号楼停水了", "王阿姨|暖气不热", "老李|3号楼停水了"),
                list("as QQ writes it", "2026-11-20 10:21:33 王芳(12345678)\n暖气不热\n2026-11-20 10:22:33 李建国<a@b.cn>\n我家也不热啊", "王芳|暖气不热", "李建国|我家也不热啊"),
                list("yesterday and weekdays", "王阿姨 昨天 18:03\n井盖响了一夜\n老李 星期五 下午 3:20\n树枝打着电线", "王阿姨|井盖响了一夜", "老李|树枝打着电线"),
                list("several lines a message", "王阿姨 10:21\n暖气不热\n孩子都感冒了\n老李 10:22\n停水了吗", "王阿姨|暖气不热，孩子都感冒了", "老李|停水了吗"),
                list("the name alone with a colon", "王阿姨:\n暖气不热\n老李:\n停水了吗", "王阿姨|暖气不热", "老李|停水了吗"),
                list("time in brackets", "[10:21] 王阿姨: 暖气不热\n[10:22] 老李: 停水了吗", "王阿姨|暖气不热", "老李|停水了吗"),
                list("what the program says itself", "————— 2026-11-20 —————\n王阿姨 10:21\n暖气不热\n\"老李\"撤回了一条消息\n\"周姐\"邀请\"小陈\"加入了群聊\n老李 10:25\n停水了吗", "王阿姨|暖气不热", "老李|停水了吗"),
                list("mentions and pictures", "王阿姨 10:21\n@所有人 今晚楼道灯又灭了[流泪]😭", "王阿姨|今晚楼道灯又灭了"),
                list("a quotation", "王阿姨 10:21\n「老李：楼道灯坏了」\n- - - - - - - - - - - - - - -\n我家这层也黑着", "王阿姨|我家这层也黑着"),
                list("nothing but sentences", "楼道灯坏了没人修\n3号楼门口的井盖翘起来了", "|楼道灯坏了没人修", "|3号楼门口的井盖翘起来了"),
                list("one sentence", "楼道灯坏了没人修", "|楼道灯坏了没人修"),
                list("a notice's headings are no names", "温馨提示：今晚停水\n时间：20:00 到 22:00", "|温馨提示：今晚停水", "|时间：20:00 到 22:00"),
                list("an address with a colon is no name", "详见 https://example.org/a", "|详见 https://example.org/a"),
                list("a sentence with a colon keeps its beginning", "我家那层：灯坏了", "|我家那层：灯坏了"),
                list("flat and name as the nickname", "2-301 王芳 10:21\n漏水漏到我家了\n3号楼李叔 10:30\n门禁又坏了", "2-301 王芳|漏水漏到我家了", "3号楼李叔|门禁又坏了"),
                list("a list of wishes", "#接龙\n大家缺什么\n1. 王阿姨：想要个长椅\n2. 楼道灯坏了\n3. 3号楼门禁坏了\n4. 李叔 健身器材锈了", "王阿姨|想要个长椅", "|楼道灯坏了", "|3号楼门禁坏了", "李叔|健身器材锈了"),
                list("a list that begins with a house", "#接龙\n哪里要修\n1.3号楼的灯\n2.5号院的门", "|3号楼的灯", "|5号院的门"),
                list("somebody's home is not who speaks", "#接龙\n哪里要修\n1. 张大妈家的灯坏了\n2. 李叔的轮椅上不去", "|张大妈家的灯坏了", "|李叔的轮椅上不去"),
                list("name grown together with the words", "#接龙\n哪里要修\n1. 王阿姨楼道灯坏了\n2. 老李 说 门禁坏了", "王阿姨|楼道灯坏了", "老李|门禁坏了"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void messages_become_sentences(String what, String paste, List<String> rows) {
        assertThat(Pasted.read(paste).rows().stream().map(each -> each.who() + "|" + each.words()).toList()).isEqualTo(rows);
    }

    @Test
    void the_title_of_a_list_is_its_first_line() {
        assertThat(Pasted.read("#接龙\n周六包饺子报名\n带围裙\n1. 王阿姨").title()).isEqualTo("周六包饺子报名");
        assertThat(Pasted.read("#接龙 周六包饺子\n1. 王阿姨\n2. 李叔").title()).isEqualTo("周六包饺子");
    }

    @Test
    void what_stands_behind_a_list_is_shown_and_not_lost() {
        assertThat(Pasted.read("#接龙\n包饺子\n1. 王阿姨\n\n截止到周五晚上八点").left()).containsExactly("截止到周五晚上八点");
    }

    @Test
    void hardly_a_sentence_is_known_as_such() {
        assertThat(Stream.of("收到", "+1", "好的！", "谢谢大家", "我也是", "👍", "我家也是", "附议").map(each -> "王阿姨：" + each).flatMap(each -> Pasted.read(each).rows().stream()))
                .allMatch(Pasted.Row::slight);
        assertThat(Pasted.read("王阿姨：楼道灯坏了").rows()).noneMatch(Pasted.Row::slight);
        assertThat(Pasted.read("#接龙\n饺子\n1. 李建国 不来了").rows()).allMatch(Pasted.Row::backsOut);
    }

    @Test
    void a_message_that_wants_to_come_is_told_from_talk() {
        var rows = Pasted.read("王阿姨 10:21\n我报名+1\n李叔 10:22\n几点开始？\n老张 10:23\n+2\n周姐 10:24\n我们家3人都来\n小陈 10:25\n报名不来了").rows();
        assertThat(rows.stream().map(each -> each.name() + " " + each.people() + " " + each.joins())).containsExactly("王阿姨 1 true", "李叔 1 false", "老张 2 true", "周姐 3 true", "小陈 1 false");
    }

    @Test
    void nothing_to_read_gives_no_rows() {
        assertThat(Stream.of("", " \n\n", "。。。", "👍👍", "[图片]", "x", "123").map(each -> Pasted.read(each).rows())).allMatch(List::isEmpty);
    }

    @Test
    void a_paste_without_end_is_cut_and_says_so() {
        var paste = "#接龙\n饺子\n" + java.util.stream.IntStream.rangeClosed(1, 150).mapToObj(i -> i + ". 邻居" + i + "号家\n").collect(java.util.stream.Collectors.joining());
        var pasted = Pasted.read(paste);
        assertThat(pasted.rows()).hasSize(Pasted.MOST);
        assertThat(pasted.left()).hasSize(150 - Pasted.MOST);
    }

    @Test
    void whatever_it_is_it_is_read_in_time() {
        var nasty = Stream.of("「".repeat(9_000), "1.".repeat(9_000), "张".repeat(19_000), "@a ".repeat(6_000), "(".repeat(19_000), "1. " + "王 ".repeat(9_000), "2".repeat(19_000), "王阿姨 10:21\n".repeat(1_500), " ".repeat(19_000) + "x", "—".repeat(19_000) + "1")
                .toList();
        var begin = System.nanoTime();
        nasty.forEach(each -> assertThat(Pasted.read(each).rows().size()).isLessThanOrEqualTo(Pasted.MOST));
        assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(5_000);
    }
}
