package org.yicai.ops.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo town: 东四街道, told as the form posts of its people over two hundred days, and a second subdistrict that
 * mirrors its beginnings. Every person here is invented; every fact obeys every rule, because it went through the forms.
 */
final class Town {

    static final String DONGSI = "110101006000";
    static final String CHAOYANGMEN = "110101007000";
    static final String PASSWORD = "yicai-demo-2026";
    private static final List<String> MEMBERS = List.of("张丽", "陈静", "冯文博", "许建军", "李秀英", "郑国强", "高玉兰", "宋德福");

    private final LocalDate today;
    private final Script script = new Script();
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    Town(LocalDate today) {
        this.today = today;
        accounts.put("陈志远", new Account("13800000001", PASSWORD, "管理员"));
        accounts.put("韩冰", new Account("13800001001", PASSWORD, "朝阳门街道管理员"));
        settleIn();
        chooseTheCommittee();
        bookTheMoney();
        neighboursSpeak();
        warmMeals();
        brightStairs();
        phoneLessons();
        bathsLand();
        courtyardTalks();
        neighboursSpeakAgain();
        fromDoorToDoor();
        neighboursSpeakOtherwise();
        handsAreLent();
        neighboursAreAsked();
        mirror();
        script.day(-1).at("17:30").as("陈志远").on("/people").note("林涛", "/people/([0-9a-f-]{36})\">林涛").send("/people/{林涛}/invitation");
        script.on("/api-keys").send("/api-keys", "name", "便民小程序", "contact", "值班台", "per_hour", "600");
    }

    List<Script.Step> steps() {
        return script.steps();
    }

    Map<String, Account> accounts() {
        return accounts;
    }

    private String date(int days) {
        return today.plusDays(days).toString();
    }

    private String moment(int days, String time) {
        return date(days) + "T" + time;
    }

    private void organisation(String kind, String name, String code, String community) {
        script.on("/organisations").send("/organisations", "kind", kind, "name", name, "code", code, "community", community.isEmpty() ? "" : "@" + community);
    }

    private void person(String name, String phone, boolean staff, String role, String label, String organisation, String community) {
        accounts.put(name, new Account(phone, staff ? PASSWORD : "", label));
        script.on("/people").send("/people", "name", name, "phone", phone, "password", staff ? PASSWORD : "", "role", role,
                "organisation", "@" + organisation, "community", community.isEmpty() ? "" : "@" + community);
    }

    /** Somebody without any appointment; the account begins with the first code. */
    private void resident(String name, String phone) {
        accounts.put(name, new Account(phone, "", "居民"));
    }

    private void settleIn() {
        script.day(-199).as("陈志远");
        organisation("HIGHER_OFFICE", "东城区民政局", "", "");
        for (var community : List.of("南门仓", "二条", "六条", "豆瓣", "八条", "总院")) {
            organisation("RESIDENTS_COMMITTEE", community + "社区居委会", "", community + "社区");
        }
        organisation("GUIDANCE_COMMITTEE", "东四街道指导协调委员会", "", "");
        organisation("VOLUNTEER_CORPS", "义彩纷呈志愿服务团", "", "");
        organisation("VOLUNTEER_TEAM", "暖邻队", "", "六条社区");
        organisation("VOLUNTEER_TEAM", "巧手队", "", "豆瓣社区");
        organisation("COMMUNITY_SOCIAL_ORGANISATION", "六条书画社", "", "六条社区");
        organisation("COMMUNITY_SOCIAL_ORGANISATION", "豆瓣棋友会", "", "豆瓣社区");
        organisation("SOCIAL_ORGANISATION", "安和社会工作服务中心", "52110101MJ0000001R", "");
        organisation("SOCIAL_ORGANISATION", "乐邻为老服务中心", "52110101MJ0000002W", "");
        organisation("ENTERPRISE", "晨光数字生活科技有限公司", "91110101MA0000003E", "");
        organisation("ENTERPRISE", "康浴助老服务有限公司", "91110101MA0000004H", "");

        person("李建国", "13800000002", true, "OFFICIAL", "街道干部，管项目", "东四街道办事处", "");
        person("周敏", "13800000003", true, "OFFICIAL", "街道干部，管验收", "东四街道办事处", "");
        person("沈明", "13800000004", true, "AUDITOR", "审计", "东四街道办事处", "");
        var workers = List.of("刘洋", "陈静", "张丽", "王芳", "杨帆", "赵磊");
        var communities = List.of("南门仓", "二条", "六条", "豆瓣", "八条", "总院");
        for (int i = 0; i < workers.size(); i++) {
            person(workers.get(i), "1380000001" + i, true, "COMMUNITY_WORKER", "社区工作者，" + communities.get(i) + "社区", communities.get(i) + "社区居委会", communities.get(i) + "社区");
        }
        person("孙晓梅", "13800000021", true, "CONTRACTOR", "承接方，安和", "安和社会工作服务中心", "");
        person("何伟", "13800000022", true, "CONTRACTOR", "承接方，安和", "安和社会工作服务中心", "");
        person("林涛", "13800000023", true, "CONTRACTOR", "承接方，乐邻", "乐邻为老服务中心", "");
        person("马超", "13800000024", true, "CONTRACTOR", "承接方，晨光", "晨光数字生活科技有限公司", "");
        person("吴倩", "13800000025", true, "CONTRACTOR", "承接方，康浴（区里买的）", "康浴助老服务有限公司", "");
        person("王淑琴", "13800000031", true, "VOLUNTEER_LEADER", "志愿服务领袖", "义彩纷呈志愿服务团", "");
        person("李秀英", "13800000032", true, "VOLUNTEER_LEADER", "暖邻队队长，协调委员会成员", "暖邻队", "六条社区");
        person("郑国强", "13800000033", true, "VOLUNTEER_LEADER", "巧手队队长，协调委员会成员", "巧手队", "豆瓣社区");
        person("冯文博", "13800000035", true, "VOLUNTEER", "六条书画社负责人，协调委员会成员", "六条书画社", "六条社区");
        person("许建军", "13800000036", true, "VOLUNTEER", "豆瓣棋友会负责人，协调委员会成员", "豆瓣棋友会", "豆瓣社区");
        person("高玉兰", "13800000037", true, "VOLUNTEER", "居民代表，协调委员会成员", "义彩纷呈志愿服务团", "八条社区");
        person("宋德福", "13800000038", true, "VOLUNTEER", "居民代表，协调委员会成员", "义彩纷呈志愿服务团", "总院社区");
        var volunteers = List.of("丁香", "白露", "曹阳", "程远", "董洁", "范小雨", "方明", "付强", "葛兰", "顾城", "郭静", "韩梅", "侯勇", "胡杨", "黄莺", "贾宁", "江河", "金鑫", "康乐", "孔令");
        for (int i = 0; i < volunteers.size(); i++) {
            person(volunteers.get(i), "138000000" + (41 + i), false, "VOLUNTEER", "志愿者", i % 2 == 0 ? "暖邻队" : "巧手队", "");
        }
        resident("吕大妈", "13800000071");
        resident("石叔", "13800000072");
        resident("田阿姨", "13800000073");
        resident("汪先生", "13800000074");
        resident("余奶奶", "13800000075");
        resident("卢师傅", "13800000076");
        sells("安和社会工作服务中心", "孙晓梅", "孙晓梅");
        sells("乐邻为老服务中心", "林涛", "林涛");
        sells("晨光数字生活科技有限公司", "马超", "马超");
        sells("康浴助老服务有限公司", "吴倩", "吴倩");
        script.as("孙晓梅").on("/organisations/{安和社会工作服务中心}").send("/organisations/{安和社会工作服务中心}/rating", "level", "4", "rated_on", date(-700));
        script.as("林涛").on("/organisations/{乐邻为老服务中心}").send("/organisations/{乐邻为老服务中心}/rating", "level", "3", "rated_on", date(-1900));
        script.as("李建国").on("/corps/charter").send("/corps/charter", "corps", "@义彩纷呈志愿服务团", "host", "@东四街道办事处",
                "purpose", "培育领袖和骨干，优化服务内容，做好志愿者管理和培训，有激励有回馈。");
    }

    /** A contractor shows the five conditions of a supplier and who is responsible. */
    private void sells(String organisation, String clerk, String responsible) {
        script.as("陈志远").on("/organisations").note(organisation, "/organisations/([0-9a-f-]{36})\">" + organisation);
        script.as(clerk).on("/organisations/{" + organisation + "}").send("/organisations/{" + organisation + "}/conditions",
                "civil_liability_proof", "登记证书副本，街道看过原件", "civil_liability_until", "",
                "reputation_and_accounts_proof", "上一年度审计报告", "reputation_and_accounts_until", date(240),
                "equipment_and_skill_proof", "持证社工和技工名单，设备清单", "equipment_and_skill_until", "",
                "taxes_and_insurance_proof", "最近半年的完税和社保证明", "taxes_and_insurance_until", date(160),
                "no_offence_proof", "信用中国查询结果和书面声明", "no_offence_until", date(240));
        script.send("/organisations/{" + organisation + "}/responsible", "responsible", responsible, "controlled_by", "", "controller", "");
    }

    private void chooseTheCommittee() {
        script.day(-198).as("陈志远").on("/council/seats");
        seat("张丽", "COMMUNITY_WORKER", "NOMINATION", false);
        seat("陈静", "COMMUNITY_WORKER", "NOMINATION", true);
        seat("冯文博", "SOCIAL_ORGANISATION_HEAD", "ELECTION", false);
        seat("许建军", "SOCIAL_ORGANISATION_HEAD", "ELECTION", false);
        seat("李秀英", "CORE_VOLUNTEER", "ELECTION", false);
        seat("郑国强", "CORE_VOLUNTEER", "ELECTION", false);
        seat("高玉兰", "RESIDENT", "LOT", false);
        seat("宋德福", "RESIDENT", "LOT", false);
        script.note("许席", "/council/seats/([0-9a-f-]{36})\"><b>许建军").on("/council/seats/{许席}").send("/council/seats/{许席}/substitute", "person", "@康乐", "same_constituency", "yes");
    }

    private void seat(String person, String constituency, String filledBy, boolean convener) {
        script.send("/council/seats", "person", "@" + person, "constituency", constituency, "filled_by", filledBy, "from", date(-198), "until", date(532), "convener", convener ? "yes" : "");
    }

    private void bookTheMoney() {
        script.day(-197).as("陈志远").on("/catalogue");
        var years = today.getYear() == today.minusDays(197).getYear() ? List.of(today.getYear()) : List.of(today.getYear() - 1, today.getYear());
        for (var year : years) {
            catalogue(year, "10", "基本公共服务", "Basic public services");
            catalogue(year, "1001", "为老服务", "Services for the old");
            catalogue(year, "100101", "独居老人助餐", "Meals for the old who live alone");
            catalogue(year, "100102", "失能老人助浴", "Baths for the frail");
            catalogue(year, "1002", "社区安全", "Safety in the community");
            catalogue(year, "100201", "楼院安全设施维护", "Care for stairs, lights and handrails");
            catalogue(year, "1003", "社区教育", "Learning in the community");
            catalogue(year, "100301", "老年人数字技能培训", "Digital skills for the old");
            catalogue(year, "20", "社区治理", "Community governance");
            catalogue(year, "2001", "社区协商", "Deliberation");
            catalogue(year, "200101", "楼院议事支持", "Support for courtyard talks");
        }
        script.as("李建国").on("/budget");
        for (var year : years) {
            script.send("/budget", "year", "" + year, "code", "2080299", "name", "社区为老服务", "amount", "300000");
            script.send("/budget", "year", "" + year, "code", "2120501", "name", "社区安全与环境", "amount", "200000");
            script.send("/budget", "year", "" + year, "code", "2050899", "name", "社区教育与协商", "amount", "150000");
        }
    }

    private void catalogue(int year, String code, String name, String english) {
        script.send("/catalogue", "year", "" + year, "code", code, "name", name, "name_en", english);
    }

    private void need(String name, int day, String time, String topic, String community, String words) {
        script.day(day).at(time).as("").on("/needs/new").sendAs(name, "/needs", "words", words, "topic", topic, "community", community.isEmpty() ? "" : "@" + community);
    }

    private void neighboursSpeak() {
        need("饭1", -190, "09:10", "MEALS", "南门仓社区", "我一个人住，周末食堂不开，想有人一起吃顿热饭。");
        need("饭2", -189, "10:20", "MEALS", "南门仓社区", "独居老人周末吃饭难，能不能在社区里做一顿。");
        script.day(-188).as("丁香").on("/needs/new?acting=yes").sendAs("饭3", "/needs", "acting", "yes", "acting_reason", "余奶奶没有手机，当面同意我代说", "consent", "IN_PERSON",
                "words", "余奶奶腿脚不好，周末常常只喝粥，想吃口热饭。", "topic", "MEALS", "community", "@二条社区");
        script.day(-187).as("余奶奶").on("/needs/new").sendAs("饭4", "/needs", "words", "周末想和邻居一起包饺子，说说话。", "topic", "COMPANY", "community", "@二条社区");
        need("扶1", -150, "08:30", "SAFETY", "六条社区", "东四六条楼道没有扶手，老人上下楼怕摔。");
        need("扶2", -149, "09:40", "SAFETY", "六条社区", "楼道太黑，晚上看不清台阶，想装声控灯。");
        need("扶3", -148, "11:15", "SAFETY", "豆瓣社区", "3 号楼楼道灯坏了半年没人修。");
        need("扶4", -147, "16:05", "SAFETY", "豆瓣社区", "楼道扶手松了，一扶就晃。");
        script.day(-146).as("吕大妈").on("/needs/new").sendAs("扶5", "/needs", "words", "我家在五层，楼梯没扶手，提菜上楼很吃力。", "topic", "SAFETY", "community", "@六条社区", "spot", "东四六条 3 号院 2 单元", "photo", "#picture");
        need("机1", -130, "09:00", "LEARNING", "豆瓣社区", "想学用手机挂号、缴费，别再排长队。");
        need("机2", -129, "09:30", "LEARNING", "豆瓣社区", "孩子不在身边，微信视频总弄不好，有人教教吗？");
        need("机3", -128, "15:00", "HEALTH", "八条社区", "医院只能手机预约，我们老两口不会用。");
        need("转1", -127, "15:30", "SURROUNDINGS", "总院社区", "胡同口的电线杆歪了，怕倒。");
        need("不1", -126, "15:45", "OTHER", "总院社区", "能不能给每家发一台电视机？");

        script.day(-186).as("王淑琴").on("/triage").sendAs("组饭", "/triage/groups", "need", "@@{饭1}", "need", "@@{饭2}", "need", "@@{饭3}", "need", "@@{饭4}",
                "title", "独居老人周末暖餐", "summary", "独居老人周末没有热饭吃，也想有人一起吃、一起说话。", "topic", "MEALS", "looked", "ENTITLEMENT", "looked", "VOLUNTEERS", "why_not", "食堂周末不开，志愿者每周做一大桌撑不久。");
        script.day(-145).as("王淑琴").on("/triage").sendAs("组扶", "/triage/groups", "need", "@@{扶1}", "need", "@@{扶2}", "need", "@@{扶4}", "need", "@@{扶5}",
                "title", "楼道扶手和声控灯", "summary", "老楼的楼道没有扶手、灯不亮，老人上下楼怕摔。", "topic", "SAFETY", "looked", "PROJECT", "looked", "SELF_HELP", "why_not", "装扶手要打墙布线，邻居自己做不了。");
        script.on("/triage?q=楼道灯坏了").note("扶3号", "/triage/([0-9a-f-]{36})\">3 号楼").on("/triage/{扶3号}").send("/triage/{扶3号}/merge", "into", "{扶2}");
        script.day(-127).at("18:00").as("王淑琴").on("/triage?q=电线杆").note("转1号", "/triage/([0-9a-f-]{36})\">").on("/triage/{转1号}")
                .send("/triage/{转1号}/hand-over", "to", "12345 热线", "notice", "电线杆归供电公司管，已替您转报 12345，单号记在这里。");
        script.day(-125).as("李秀英").on("/triage?q=电视机").note("不1号", "/triage/([0-9a-f-]{36})\">").on("/triage/{不1号}")
                .send("/triage/{不1号}/decline", "reason", "公共服务不发放家电。如果家里困难，可以找居委会问问临时救助。");
        script.day(-124).as("郑国强").on("/triage").sendAs("组机", "/triage/groups", "need", "@@{机1}", "need", "@@{机2}", "need", "@@{机3}",
                "title", "手机课堂", "summary", "老人想学会用手机挂号、缴费、视频，要有人慢慢教。", "topic", "LEARNING", "looked", "VOLUNTEERS", "looked", "PROJECT", "why_not", "志愿者教过两回，十几位老人要长期教。");
    }

    /** A design from a group, the committee's yes, and a signed contract; times are days. */
    private void bought(String name, String group, int from, String leaf, String line, String amount, String[] design, String contractor, String clerk, String condition, String[] contract) {
        script.day(from).as("李建国").on("/designs/new?group={" + group + "}").sendAs(name, "/designs", with(design, "group", "{" + group + "}", "origin", "BOUGHT_HERE", "regime", "BELOW_THRESHOLD",
                "leaf", "@" + leaf, "purchaser_level", "SUBDISTRICT", "level_reason", "", "budget_line", "@" + line, "amount", amount,
                "nature", "PUBLIC_SERVICE", "e1_kind", "VOLUNTEERS", "e1_quantity", "6", "e1_unit", "PERSON", "negative_1", "NO", "negative_2", "NO", "negative_3", "NO", "negative_4", "NO", "negative_5", "NO", "negative_6", "NO"));
        script.on("/designs/{" + name + "}").send("/designs/{" + name + "}/submission");
        committee(name, from, from + 3, design[1], condition);
        script.day(from + 9).as(clerk).on("/projects/{" + name + "}/work").send("/projects/{" + name + "}/self-check",
                "why_us", "这几条胡同的老人我们认得，做的就是这一行。",
                "able", "两名专职、四名兼职，排得开；钱按节点收，垫得起头一个月。",
                "well", "每场请邻居当场说好不好，不好的下一场改。",
                "political_awareness", "街道的服务方针学过三遍，做事先问居委会和志愿者骨干怎么看。",
                "social_responsibility", "不在服务里卖东西，不收一分钱；残障和独居的老人先服务。",
                "service_spirit", "按居民的时间来，周末和晚上都可以；做得不好就返工。",
                "professional_quality", "有持证社工和技工，三年做过五个同类项目，没有事故。",
                "professional_quality_shown", "证书和项目清单附在单位页面写的材料里",
                "work_with_people", "每次活动都请邻居志愿者带我们进门，先认人再办事。",
                "interested", "NO", "interests", "");
        script.day(from + 16).as("李建国").on("/projects/{" + name + "}/work").send("/projects/{" + name + "}/award", "self_check", "@" + contractor, "method", "DIRECT_BELOW_THRESHOLD", "amount", amount,
                "notice_link", "", "reason", "比过三家，这一家的价格构成最清楚，邻里工作做得最实。");
        script.on("/projects/{" + name + "}/work").send("/projects/{" + name + "}/contract", with(contract, "signed_on", date(from + 16),
                "standards", "每场有签到，有在场居民或志愿者确认；服务前一天告诉居民谁来、几点来。",
                "duties", "街道提供场地信息，不替承接方召集人；承接方自己联系志愿者和居民。",
                "breach", "数量不足的部分不付款；弄虚作假的，终止合同并退款。",
                "contractor_decides", "时间、地点、方法、人员，以及活动之间两成以内的调整，承接方自己定。",
                "quality", "服务过的人里打分满意的多于八成；做得不好的免费返工。", "price_parts", "人员六成，物料三成，保险和管理一成。",
                "personal_data", "YES", "data_terms", "只为联系和签到用姓名、电话，合同期内使用，不外传；结束后三十天内删除。"));
        script.day(from + 18).as("李建国").on("/projects/{" + name + "}/work").send("/projects/{" + name + "}/publication", "published_on", date(from + 17), "published_in", "");
        script.day(from + 21).as("李建国").on("/projects/{" + name + "}/work").send("/projects/{" + name + "}/finance-filing", "filed_on", date(from + 21), "file_number", "备" + (1000 - from));
    }

    private static String[] with(String[] some, String... more) {
        var all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** @param condition what the committee asks for with its yes, "" for nothing */
    private void committee(String name, int called, int held, String title, String condition) {
        call(called, held);
        gather(held);
        script.on("/council").note(name + "议题", "/council/items/([0-9a-f-]{36})\"[^>]*>[^<]*" + title);
        for (var member : MEMBERS) {
            script.as(member).on("/council/items/{" + name + "议题}").send("/council/items/{" + name + "议题}/vote", "choice", "AGREE", "reason", reason(member));
        }
        script.as("陈静").on("/council/items/{" + name + "议题}").send("/council/items/{" + name + "议题}/conclusion", "reason", "居民确实需要，数量写得清楚，做完能留下东西。", "condition_1", condition);
    }

    private void call(int called, int held) {
        script.day(called).at("11:00").as("陈静").on("/council").sendAs("会" + held, "/council/sessions", "held_on", date(held), "venue", "六条社区活动室");
    }

    private void gather(int held) {
        script.day(held).at("14:00");
        for (var member : MEMBERS) {
            script.as(member).on("/council/sessions/{会" + held + "}").send("/council/sessions/{会" + held + "}/presence");
        }
    }

    private static String reason(String member) {
        return switch (member) {
            case "张丽", "陈静" -> "社区里问过，需要的人多，我们只牵线，不替承接方跑腿。";
            case "冯文博", "许建军" -> "我们社团的人愿意一起出力。";
            case "李秀英", "郑国强" -> "骨干都能搭把手，志愿者不当劳动力用。";
            default -> "邻居们等了很久，做完要请我们打分。";
        };
    }

    private static String[] indicators(String output, String benefit, String satisfaction, String trust, String policy, String interests) {
        return new String[] {"indicator_OUTPUT", output, "indicator_BENEFIT", benefit, "indicator_SATISFACTION", satisfaction,
            "indicator_SOCIAL_TRUST", trust, "indicator_POLICY", policy, "indicator_PEOPLES_INTERESTS", interests};
    }

    private void warmMeals() {
        var design = with(indicators("周末暖餐 3 场", "独居老人周末有热饭", "打分的人里满意的多于八成", "一半以上的人由邻居带来", "居家养老政策讲清楚", "提需要的人说解决了"),
                "d1_name", "周末暖餐", "d1_unit", "SESSION", "d1_quantity", "3", "d1_standard", "每场不少于 3 位老人，有在场的人确认", "d1_evidence", "ATTENDANCE");
        bought("暖餐", "组饭", -180, "独居老人助餐", "社区为老服务", "24000",
                with(new String[] {"title", "独居老人周末暖餐", "kind", "SAFETY_NET", "target_group", "独居和高龄老人", "summary", "周末在社区活动室和老人一起做饭、吃饭、说话，志愿者搭伴。", "remains", "一支会自己张罗的邻里饭桌小组"}, design),
                "乐邻为老服务中心", "林涛", "", new String[] {"starts_on", date(-163), "ends_on", date(-30), "m1_title", "三场暖餐", "m1_due", date(-40), "m1_amount", "24000", "m1_q1", "3"});
        held("暖1", "暖餐", "林涛", -155, "暖餐第一场", "周末暖餐", "南门仓社区", "南门仓社区活动室", List.of("丁香", "白露"), List.of("张奶奶", "秦爷爷", "尤奶奶"), 5);
        held("暖2", "暖餐", "林涛", -120, "暖餐第二场", "周末暖餐", "二条社区", "二条社区活动室", List.of("丁香", "曹阳"), List.of("余奶奶", "许奶奶", "沈爷爷"), 5);
        held("暖3", "暖餐", "林涛", -85, "暖餐第三场", "周末暖餐", "南门仓社区", "南门仓社区活动室", List.of("白露", "曹阳"), List.of("张奶奶", "秦爷爷", "陶奶奶", "姜爷爷"), 4);
        followUp("暖餐", -84, "三场暖餐", "独居老人周末暖餐");
        accept("暖餐", -75, "三场暖餐", "在场的老人打了分，饭热乎，人也熟了。");
        script.day(-60).as("余奶奶").on("/needs/{饭4}").send("/needs/{饭4}/answer", "solved", "YES", "words", "周末热闹了，谢谢丁香。", "pin", "0000");
        script.day(-59).as("丁香").on("/needs/{饭3}").send("/needs/{饭3}/answer", "solved", "YES", "words", "余奶奶说吃得好。", "pin", "0000");
        script.day(-28).as("李建国").on("/projects/{暖餐}/work").send("/projects/{暖餐}/ending", "kind", "COMPLETED", "reason", "三场都办了，也都付了钱。邻里饭桌小组接着办。", "handed_to", "暖邻队");
        script.day(-27).as("周敏").on("/projects/{暖餐}/evaluation").send("/projects/{暖餐}/evaluation", "benefit", "26", "benefit_words", "十几位独居老人周末有热饭吃，也认识了邻居；饭桌小组现在自己接着办。");
    }

    private void brightStairs() {
        var design = with(indicators("修好 6 个单元", "夜里上下楼不怕摔", "打分的人里满意的多于八成", "施工由邻居陪着进楼", "无障碍政策讲清楚", "提需要的人说解决了"),
                "d1_name", "楼道扶手和灯", "d1_unit", "SESSION", "d1_quantity", "4", "d1_standard", "一次修好一个单元，住户当场试", "d1_evidence", "VISIT");
        bought("楼道", "组扶", -118, "楼院安全设施维护", "社区安全与环境", "60000",
                with(new String[] {"title", "楼道扶手和声控灯", "kind", "INCLUSIVE", "target_group", "住老楼的居民，先老人", "summary", "给没有扶手、灯不亮的单元装扶手和声控灯，住户当场试好再走。", "remains", "每个单元一位会报修的邻居"}, design),
                "安和社会工作服务中心", "孙晓梅", "施工要停电的，前一天在楼门口告诉住户。", new String[] {"starts_on", date(-101), "ends_on", date(80), "m1_title", "先修两个单元", "m1_due", date(-50), "m1_amount", "30000", "m1_q1", "2", "m2_title", "再修两个单元", "m2_due", date(60), "m2_amount", "30000", "m2_q1", "2"});
        script.day(-114).as("李建国").on("/council/items/{楼道议题}").note("楼道条件", "/conditions/([0-9a-f-]{36})").on("/conditions/{楼道条件}")
                .send("/conditions/{楼道条件}/reply", "reply", "MET", "words", "写进合同：停电的前一天由承接方在楼门口贴条，注明几点到几点。");
        script.day(-100).as("孙晓梅").on("/asks").sendAs("陪1", "/asks", "project", "@楼道扶手和声控灯", "community", "@六条社区", "kind", "ESCORT", "words", "第一次进 3 号院，想请一位邻居带我们认门。", "wanted_on", date(-95), "minutes", "60");
        script.day(-99).as("李秀英").on("/asks").note("陪1", "/asks/([0-9a-f-]{36})/taking").send("/asks/{陪1}/taking");
        script.day(-95).at("17:00").on("/asks").send("/asks/{陪1}/done", "minutes", "50");
        held("楼1", "楼道", "孙晓梅", -95, "六条 3 号院 1 单元装扶手", "楼道扶手和灯", "六条社区", "东四六条 3 号院", List.of("李秀英", "董洁"), List.of("吕大妈", "季师傅", "岳奶奶"), 5);
        held("楼2", "楼道", "孙晓梅", -70, "六条 3 号院 2 单元装扶手", "楼道扶手和灯", "六条社区", "东四六条 3 号院", List.of("董洁", "范小雨"), List.of("吕大妈", "申爷爷"), 4);
        accept("楼道", -60, "先修两个单元", "住户当场试过，扶手结实，灯也亮。");
        script.day(-57).as("孙晓梅").on("/projects/{楼道}/ratings").send("/projects/{楼道}/ratings", "occasion", "@先修两个单元", "score", "5", "rating_words", "验收当天就说清楚了，款也按日子到了。");
        script.day(-52).as("周敏").on("/projects/{楼道}/ratings").send("/projects/{楼道}/ratings", "occasion", "@先修两个单元", "score", "4", "rating_words", "活儿细，住户都夸。停电通知可以再早半天。");
        held("楼3", "楼道", "何伟", -12, "豆瓣 3 号楼装声控灯", "楼道扶手和灯", "豆瓣社区", "豆瓣胡同 3 号楼", List.of("方明"), List.of("卢师傅", "庄奶奶"), 5);
        script.day(-11).as("李建国").on("/projects/{楼道}/rectifications").sendAs("楼改", "/projects/{楼道}/rectifications", "term", "@每场有签到", "mend_words", "豆瓣 3 号楼这一次，前一天没有在楼门口贴条，住户不知道几点停电。", "mend_due", date(12));
        script.day(-10).as("孙晓梅").on("/rectifications/{楼改}").send("/rectifications/{楼改}/answer", "mend_answer", "MENDED", "mend_answer_words", "贴条的人请假，没有交接好。已经补贴，下一次由两个人互相核对。");
        script.day(-8).as("李建国").on("/rectifications/{楼改}").send("/rectifications/{楼改}/closing", "outcome", "MENDED", "outcome_words", "去看了，5 号楼的条已经贴好。");
        script.day(-2).at("15:00").as("孙晓梅").on("/projects/{楼道}/work").send("/projects/{楼道}/mid-term", "mid_term", "NOTICE");
        script.day(-6).at("15:00").as("郑国强").on("/council/motions").send("/council/motions", "subject", "@手机课堂", "reason", "十二场只确认了一场，离结束不远了，请大家一起看一看。");
        planned("楼4", "楼道", "何伟", -3, 9, "豆瓣 5 号楼装扶手", "楼道扶手和灯", "豆瓣社区", "豆瓣胡同 5 号楼");
        script.day(-50).as("周敏").on("/burden").send("/burden", "project", "@楼道扶手和声控灯", "minutes", "40", "words", "核对两个单元的验收材料", "day", date(-60));
        script.day(-40).as("孙晓梅").on("/asks").send("/asks", "project", "@楼道扶手和声控灯", "community", "@豆瓣社区", "kind", "NOTICE", "words", "想请居委会在楼门贴停电通知。", "wanted_on", date(-14), "minutes", "20");
        script.day(-39).as("王淑琴").on("/asks").note("通知", "/asks/([0-9a-f-]{36})/passing").send("/asks/{通知}/passing");
        script.day(-38).as("王芳").on("/asks").send("/asks/{通知}/answer", "answer", "COMMITTEE_YES");
        script.day(-14).as("王芳").on("/asks").send("/asks/{通知}/done", "minutes", "15");
    }

    private void phoneLessons() {
        var design = with(indicators("手机课 12 场", "老人会挂号会视频", "打分的人里满意的多于八成", "学会的人再教邻居", "数字助老政策讲清楚", "提需要的人说解决了"),
                "d1_name", "手机课", "d1_unit", "SESSION", "d1_quantity", "12", "d1_standard", "每场不超过 15 人，手把手教", "d1_evidence", "ATTENDANCE");
        bought("手机", "组机", -110, "老年人数字技能培训", "社区教育与协商", "36000",
                with(new String[] {"title", "手机课堂", "kind", "INCLUSIVE", "target_group", "想学用手机的老人", "summary", "小班教老人用手机挂号、缴费、视频，学会的人再教邻居。", "remains", "十位会教邻居的老学员"}, design),
                "晨光数字生活科技有限公司", "马超", "", new String[] {"starts_on", date(-93), "ends_on", date(40), "m1_title", "前六场", "m1_due", date(-20), "m1_amount", "18000", "m1_q1", "6", "m2_title", "后六场", "m2_due", date(38), "m2_amount", "18000", "m2_q1", "6"});
        script.day(-107).at("18:00").as("").on("/council/conclusions/{手机议题}").send("/council/conclusions/{手机议题}/objections", "words", "去年也办过手机课，讲得太快，老人跟不上。", "contact", "豆瓣社区居委会转");
        script.day(-106).as("陈静").on("/council/items/{手机议题}").note("手机异议", "/objections/([0-9a-f-]{36})").on("/objections/{手机异议}")
                .send("/objections/{手机异议}/reply", "words", "说得对。这一次每场不超过 15 人，手把手教，没学会的下一场再来，做完请大家打分。");
        held("课1", "手机", "马超", -80, "手机课：挂号", "手机课", "豆瓣社区", "豆瓣社区活动室", List.of("方明", "付强"), List.of("卢师傅", "霍奶奶", "庞爷爷"), 4);
        // said to have been held, but nobody who was there confirms it: it does not count
        script.day(-52).as("马超").on("/activities/new").sendAs("课2", "/activities", "deliverable", "@手机课", "title", "手机课：缴费", "words", "教大家交水电费。", "risk_notice", "坐着学，累了就歇。",
                "community", "@八条社区", "venue", "八条社区活动室", "starts_at", moment(-45, "09:30"), "ends_at", moment(-45, "11:00"), "places", "15", "position_name", "", "position_duty", "", "position_seats", "0");
        script.day(-45).at("11:30").as("马超").on("/activities/{课2}").send("/activities/{课2}/result", "quantity", "1", "words", "讲了缴费，大家反映很好。");
        script.day(-34).as("马超").on("/projects/{手机}/contract").send("/projects/{手机}/amendments", "change_reason", "十一月老人体检多，最后几场往后挪两天。", "change_ends_on", date(40),
                "a1_due", date(-20), "a1_amount", "18000", "a1_q1", "6", "a2_due", date(40), "a2_amount", "18000", "a2_q1", "6");
        script.day(-33).as("李建国").on("/projects/{手机}/contract").send("/projects/{手机}/amendment-answers", "answer", "AGREED", "change_answer_reason", "");
        script.day(-30).as("马超").on("/asks").send("/asks", "project", "@手机课堂", "community", "@八条社区", "kind", "OTHER", "words", "想请居委会帮忙召集 15 位老人。", "wanted_on", date(-20), "minutes", "90");
        script.day(-29).as("王淑琴").on("/asks").note("召集", "/asks/([0-9a-f-]{36})/passing").send("/asks/{召集}/passing");
        script.day(-28).as("杨帆").on("/asks").send("/asks/{召集}/answer", "answer", "COMMITTEE_NO");
    }

    private void bathsLand() {
        script.day(-90).as("李建国").on("/landed/new").sendAs("助浴", "/landed", "title", "失能老人助浴（区里购买）", "origin", "BOUGHT_HIGHER", "leaf", "@失能老人助浴", "kind", "SAFETY_NET", "purchaser_level", "DISTRICT",
                "target_group", "失能老人", "summary", "区里统一购买的上门助浴，落到东四街道两户。", "payer", "东城区民政局", "contract_link", "https://example.org/notice/2026-17", "recipients", "两户失能老人",
                "lands_from", date(-85), "lands_until", date(60), "expected_asks", "第一次上门请邻居志愿者陪一次。", "contractor", "@康浴助老服务有限公司",
                "d1_name", "上门助浴", "d1_unit", "HOUSEHOLD", "d1_quantity", "2", "d1_standard", "两人上门，邻居志愿者陪第一次", "d1_evidence", "VISIT");
        script.day(-89).as("陈静").on("/projects/{助浴}/landing").send("/projects/{助浴}/advice", "stance", "WELCOME", "words", "两户都盼着，居委会可以带第一次路。");
        script.day(-88).at("20:00").as("许建军").on("/projects/{助浴}/landing").send("/projects/{助浴}/advice", "stance", "CONCERN", "words", "洗澡怕着凉，入冬前做完一轮，水温写进标准。");
        script.day(-88).at("20:30").as("李秀英").on("/projects/{助浴}/landing").send("/projects/{助浴}/advice", "stance", "WELCOME", "words", "第一次我们志愿者陪着，老人放心。");
        script.day(-87).at("09:00").as("高玉兰").on("/projects/{助浴}/landing").send("/projects/{助浴}/advice", "stance", "CONCERN", "words", "来之前先打电话，别突然敲门。");
        script.day(-82).as("吴倩").on("/asks").send("/asks", "project", "@失能老人助浴", "community", "@总院社区", "kind", "ESCORT", "words", "头一回上门，请邻居陪着认门。", "wanted_on", date(-75), "minutes", "45");
        script.day(-81).as("葛兰").on("/asks").note("陪2", "/asks/([0-9a-f-]{36})/taking").send("/asks/{陪2}/taking");
        held("浴1", "助浴", "吴倩", -75, "总院社区上门助浴", "上门助浴", "总院社区", "总院社区各户", List.of("葛兰", "顾城"), List.of("潘奶奶", "薛爷爷"), 5);
        script.day(-74).as("葛兰").on("/asks").send("/asks/{陪2}/done", "minutes", "40");
    }

    private void courtyardTalks() {
        need("议1", -34, "09:00", "MEDIATION", "八条社区", "院里停车老吵架，想有人主持着商量商量。");
        need("议2", -33, "09:00", "MEDIATION", "八条社区", "院子的晾衣绳总有人占，大家坐下来定个规矩吧。");
        script.day(-32).as("王淑琴").on("/triage").sendAs("组议", "/triage/groups", "need", "@@{议1}", "need", "@@{议2}", "title", "楼院议事", "summary", "院里的事想有人主持着一起商量，定个大家认的规矩。", "topic", "MEDIATION", "looked", "VOLUNTEERS", "looked", "SELF_HELP", "why_not", "试过自己开会，没有人会主持，又吵了一架。");
        var design = with(indicators("议事 6 场", "院里的事自己商量着办", "打分的人里满意的多于八成", "吵过架的邻居坐到一起", "协商政策讲清楚", "提需要的人说解决了"),
                "d1_name", "楼院议事会", "d1_unit", "SESSION", "d1_quantity", "6", "d1_standard", "每场有结论，贴在院门口", "d1_evidence", "ATTENDANCE");
        script.day(-10).as("李建国").on("/designs/new?group={组议}").sendAs("议事", "/designs", with(design, "title", "楼院议事厅", "kind", "INCLUSIVE", "target_group", "八条社区的院落居民",
                "summary", "请会主持的人帮院里开议事会，教居民自己主持。", "remains", "三位会主持议事的居民", "group", "{组议}", "origin", "BOUGHT_HERE", "regime", "BELOW_THRESHOLD",
                "leaf", "@楼院议事支持", "purchaser_level", "SUBDISTRICT", "level_reason", "", "budget_line", "@社区教育与协商", "amount", "18000",
                "nature", "PUBLIC_SERVICE", "e1_kind", "LEADERS", "e1_quantity", "3", "e1_unit", "PERSON", "e2_kind", "OWN_GROUP", "e2_quantity", "1", "e2_unit", "TEAM", "negative_1", "NO", "negative_2", "NO", "negative_3", "NO", "negative_4", "NO", "negative_5", "NO", "negative_6", "NO"));
        script.on("/designs/{议事}").send("/designs/{议事}/submission");
        script.day(-8).as("陈静").on("/designs/{议事}").send("/designs/{议事}/comments", "about", "1", "words", "每场最好放在晚上七点以后，上班的人才来得了。");
        script.day(-7).as("李建国").on("/designs/{议事}").note("晚上", "/comments/([0-9a-f-]{36})").on("/comments/{晚上}").send("/comments/{晚上}/reply", "reply", "ANSWERED", "reply_words", "时间由承接方和院里商量，至少一半放在晚上。");
        script.day(-6).as("王芳").on("/designs/{议事}").send("/designs/{议事}/comments", "about", "0", "words", "六条也有两个院子在为停车争，能不能一起请来听一场？");
        call(-3, -1);
        script.day(-1).at("14:00").as("高玉兰").on("/council/sessions/{会-1}").send("/council/sessions/{会-1}/presence");
        script.on("/council").note("议事议题", "/council/items/([0-9a-f-]{36})\"[^>]*>[^<]*楼院议事厅");
        script.on("/council/items/{议事议题}").send("/council/items/{议事议题}/vote", "choice", "AGREE", "reason", "院里早就该坐下来谈了。");
    }

    private void neighboursSpeakAgain() {
        need("新1", -6, "08:20", "SURROUNDINGS", "豆瓣社区", "垃圾桶旁边总有蚊子，能不能多喷几次药？");
        need("新2", -5, "19:10", "HEALTH", "总院社区", "想请人陪我去医院复查，儿子在外地。");
        need("新3", -4, "07:50", "SAFETY", "六条社区", "1 单元的声控灯又不亮了。");
        need("新4", -3, "12:00", "COMPANY", "二条社区", "老伴走了以后没人说话，想找人聊聊天。");
        need("新5", -2, "21:30", "LEARNING", "八条社区", "想学用智能电视，按来按去找不到台。");
        script.day(-2).as("汪先生").on("/needs/new").send("/needs", "words", "小区门口的路灯晚上十点就灭，下班回家黑漆漆的。", "topic", "SAFETY", "community", "@南门仓社区", "private", "yes");
        script.day(-1).as("田阿姨").on("/needs/new").send("/needs", "words", "想带孩子参加社区的写字班。", "topic", "LEARNING", "community", "@六条社区");
        script.day(-1).as("石叔").on("/needs/new").send("/needs", "words", "胡同里电动车太快，请人提醒一下。", "topic", "SAFETY", "community", "@二条社区");
        script.day(-1).as("王芳").on("/needs/paper").send("/needs/paper/lists", "lines", "需要\t姓名\t具体位置\t日期\n院门口的台阶缺了一角，老人容易绊倒。\t孟大爷\t豆瓣 2 号楼\t\n楼前想添一条长椅，走累了能坐坐。\t乔奶奶\t\t\n");
    }

    /** A round that is half walked: one need, two offers, and a door behind which the answers are still to be noted. */
    private void fromDoorToDoor() {
        script.day(-8).as("郑国强").on("/rounds/new").sendAs("走访", "/rounds", "title", "豆瓣社区入冬问一问", "community", "@豆瓣社区", "from", date(-7), "until", date(14),
                "entrances", "3号楼1单元 6户\n3号楼2单元 6户\n5号楼1单元 4户", "question_1", "入冬前家里有什么要修的？", "question_2", "有没有想请人搭把手的事？");
        script.day(-6).at("18:30").as("方明").on("/rounds/{走访}").note("门1", "name=\"entrance\" value=\"([0-9a-f-]{36})\"").send("/rounds/{走访}/claims", "entrance", "{门1}");
        script.on("/entrances/{门1}").send("/entrances/{门1}/knocks", "door", "1-NOBODY", "label_1", "101").sendAs("户2", "/entrances/{门1}/knocks", "door", "2-OPENED", "label_2", "102");
        script.on("/knocks/{户2}").send("/knocks/{户2}/answers", "answer_1", "厨房窗户关不严，一到夜里呼呼灌风。", "answer_2", "", "becomes", "FIRST", "topic", "SURROUNDINGS",
                "offer", "我是退休电工，换个灯泡、插座都行。", "offer_topic", "SAFETY", "contact", "LEADER", "phone", "13800000078", "agreed", "yes");
        script.on("/entrances/{门1}").send("/entrances/{门1}/knocks", "door", "3-UNWILLING").send("/entrances/{门1}/knocks", "door", "4-NOBODY").sendAs("户5", "/entrances/{门1}/knocks", "door", "5-OPENED");
        script.on("/knocks/{户5}").send("/knocks/{户5}/answers", "answer_1", "都好，没什么要修的。", "answer_2", "", "becomes", "NONE", "offer", "周末能陪老人下下棋。", "offer_topic", "COMPANY", "contact", "VOLUNTEER");
        script.day(-4).at("19:00").as("方明").on("/entrances/{门1}").send("/entrances/{门1}/knocks", "door", "1-NOBODY");
        script.day(-3).at("19:00").as("付强").on("/rounds/{走访}").note("门2", "name=\"entrance\" value=\"([0-9a-f-]{36})\"").send("/rounds/{走访}/claims", "entrance", "{门2}");
        script.on("/entrances/{门2}").send("/entrances/{门2}/knocks", "door", "1-OPENED").send("/entrances/{门2}/knocks", "door", "2-NOBODY");
    }

    /** A call, a neighbour spoken for, something that cannot wait, and something that is nobody's business. */
    private void neighboursSpeakOtherwise() {
        script.day(-1).at("15:00").as("张丽").on("/needs/call").send("/needs/call", "words", "5 号院的大门晚上关不严，风一吹就响。", "phone", "13800000081", "read_back", "yes", "community", "@六条社区");
        script.day(-1).at("15:30").as("丁香").on("/needs/new?acting=yes").send("/needs", "acting", "yes", "acting_reason", "眼睛不好，看不清字", "consent", "FAMILY", "client_name", "秦爷爷",
                "words", "门槛太高，轮椅进出要两个人抬，想要一块活动坡板。", "topic", "SAFETY", "community", "@南门仓社区", "phone", "13800000082");
        need("急1", -1, "20:10", "SAFETY", "二条社区", "一进单元门就闻到一股煤气味，越来越重。");
        need("私1", -1, "20:30", "HEALTH", "总院社区", "老伴瘫痪在床，想请人帮着擦身、翻身。");
    }

    /** The ways out that nobody has to buy: a right that exists, a volunteer, a project that is under way; and who looks first this week. */
    private void handsAreLent() {
        script.day(-100).as("陈志远").on("/entitlements").send("/entitlements", "name", "高龄津贴", "for_whom", "八十岁以上的老人", "what", "每月发到卡上的津贴，不用每年再报。",
                "where_to", "户籍所在社区居委会，带身份证和银行卡", "basis", "北京市老年人养老服务补贴津贴管理实施办法", "valid_from", date(-300), "valid_until", "");
        need("搭1", -8, "09:00", "OTHER", "六条社区", "旧柜子太沉，一个人抬不下楼，想请人搭把手。");
        script.day(-7).as("王淑琴").on("/triage?q=旧柜子").note("搭1号", "/triage/([0-9a-f-]{36})\">").on("/triage/{搭1号}")
                .send("/triage/{搭1号}/dispatch", "team", "", "dispatch_words", "两个人抬一个柜子下三层，半小时。");
        script.day(-6).as("孔令").on("/errands").note("搭1事", "/errands/([0-9a-f-]{36})/claim").send("/errands/{搭1事}/claim");
        need("接1", -2, "09:00", "SAFETY", "六条社区", "3 号院 5 单元的楼道也没有扶手，能不能一起装上？");
        script.day(-1).as("王淑琴").on("/triage?q=单元的楼道").note("接1号", "/triage/([0-9a-f-]{36})\">").on("/triage/{接1号}")
                .send("/triage/{接1号}/referral", "deliverable", "@楼道扶手和声控灯", "referral_words", "和上次修的是同一个院。");
        var monday = 1 - today.getDayOfWeek().getValue();
        script.day(monday).at("08:00").as("王淑琴").on("/triage/rota").send("/triage/rota/taking", "week", date(monday));
        script.as("李秀英").on("/triage/rota").send("/triage/rota/deputy", "week", date(monday));
    }

    private void handedOver(String name, int said, String topic, String community, String phone, String words, String find, int day, String to, String notice) {
        script.day(said).at("18:30").as("").on("/needs/new").sendAs(name, "/needs", "words", words, "topic", topic, "community", "@" + community, "phone", phone);
        script.day(day).at("19:00").as("王淑琴").on("/triage?q=" + find).note(name + "号", "/triage/([0-9a-f-]{36})\">").on("/triage/{" + name + "号}")
                .send("/triage/{" + name + "号}/hand-over", "to", to, "notice", notice);
    }

    private void says(String name, int day, String solved, String words, String pin) {
        script.day(day).at("20:30").as("").on("/needs/{" + name + "}").send("/needs/{" + name + "}/answer", "solved", solved, "words", words, "pin", pin);
    }

    /** What residents say of what was done: one not solved, one not solved twice, one just asked by text message, the others silent. */
    private void neighboursAreAsked() {
        handedOver("井", -45, "SURROUNDINGS", "八条社区", "13900000081", "院里的下水井一下雨就冒臭气。", "下水井", -40, "街道城管科", "他们周五来清掏。");
        says("井", -36, "NO", "清了一次，下雨又冒。", "0081");
        script.day(-30).as("王淑琴").on("/triage/{井号}").send("/triage/{井号}/hand-over", "to", "排水公司", "notice", "约了排水公司来看管子。");
        says("井", -8, "NO", "来看过，还是冒。", "0081");
        handedOver("门", -20, "SAFETY", "二条社区", "13900000082", "楼门的门禁坏了，谁都能进。", "门禁", -18, "物业公司", "物业这周来修。");
        says("门", -9, "NO", "等了一周，没人来。", "0082");
        handedOver("盖", -13, "SURROUNDINGS", "总院社区", "13900000083", "胡同口的井盖松了，夜里一过车就响。", "井盖", -12, "12345 热线", "产权单位已经换了胶圈。");
        script.day(-2).at("10:00").dayPasses();
    }

    private void planned(String name, String project, String clerk, int on, int day, String title, String deliverable, String community, String venue) {
        script.day(on).as(clerk).on("/activities/new").sendAs(name, "/activities", "deliverable", "@" + deliverable, "title", title, "words", "欢迎街坊来，有志愿者搭伴。", "risk_notice", "楼道里走动请扶好，施工时不要靠近。",
                "community", "@" + community, "venue", venue, "starts_at", moment(day, "09:30"), "ends_at", moment(day, "11:30"), "places", "15",
                "position_name", "搭伴", "position_duty", "带路、扶老人、帮忙签到", "position_seats", "4");
    }

    /** An activity as it should be: planned, volunteers at the door, residents walking in and rating, a result that counts. */
    private void held(String name, String project, String clerk, int day, String title, String deliverable, String community, String venue, List<String> volunteers, List<String> residents, int rating) {
        planned(name, project, clerk, day - 5, day, title, deliverable, community, venue);
        for (var volunteer : volunteers) {
            script.day(day - 3).as(volunteer).on("/activities/{" + name + "}").note(name + "岗", "name=\"position\" value=\"([0-9a-f-]{36})\"").send("/activities/{" + name + "}/sign-ups", "position", "{" + name + "岗}");
        }
        script.day(day).at("09:15").as(clerk).on("/activities/{" + name + "}").note(name + "码", "<p class=\"receipt\">([2-9A-Z]{6})</p>");
        for (var volunteer : volunteers) {
            script.as(volunteer).send("/activities/{" + name + "}/check-ins", "code", "{" + name + "码}");
        }
        for (int i = 0; i < residents.size(); i++) {
            script.as(clerk).on("/activities/{" + name + "}").sendAs(name + "来" + i, "/activities/{" + name + "}/walk-ins", "name", residents.get(i), "capacity", "RESIDENT", "door", i == 0 ? "NEIGHBOUR" : "SELF", "phone", "");
        }
        script.at("11:40").as(clerk).on("/activities/{" + name + "}").send("/activities/{" + name + "}/result", "quantity", "1", "words", "按计划做完了，来的街坊都试过。");
        script.at("12:00");
        for (int i = 0; i < residents.size() - (residents.size() > 2 ? 1 : 0); i++) {
            script.as("").on("/here/{" + name + "来" + i + "}").send("/here/{" + name + "来" + i + "}", "was_there", "YES", "rating", "" + (i == 1 ? Math.max(3, rating - 1) : rating), "words", "");
        }
        script.at("20:00").as(volunteers.getFirst()).on("/activities/{" + name + "}").note(name + "志", "href=\"/here/([2-9A-Z-]+)\"").on("/here/{" + name + "志}")
                .send("/here/{" + name + "志}", "was_there", "YES", "rating", "5", "words", "人和活儿都在。");
    }

    /** The committee looks at what was delivered, in writing: a light project. */
    private void followUp(String project, int day, String milestone, String title) {
        script.day(day).as("林涛").on("/projects/{" + project + "}/work").note(project + "期", "/milestones/([0-9a-f-]{36})\"[^>]*>[^<]*" + milestone)
                .on("/milestones/{" + project + "期}").send("/milestones/{" + project + "期}/review");
        script.as("陈静").on("/council").note(project + "跟进", "/council/items/([0-9a-f-]{36})\"[^>]*>[^<]*" + title)
                .on("/council/items/{" + project + "跟进}").send("/council/items/{" + project + "跟进}/written-round", "until", date(day + 14));
        script.day(day + 1).at("19:00");
        for (var member : MEMBERS) {
            script.as(member).on("/council/items/{" + project + "跟进}").send("/council/items/{" + project + "跟进}/vote", "choice", "AGREE", "reason", "场场有人在，来的人自己打了分。");
        }
        script.as("陈静").on("/council/items/{" + project + "跟进}").send("/council/items/{" + project + "跟进}/conclusion", "reason", "做成了，老人们自己接着办。");
    }

    private void accept(String project, int day, String milestone, String opinion) {
        script.day(day).as("周敏").on("/projects/{" + project + "}/work").note(project + "期", "/milestones/([0-9a-f-]{36})\"[^>]*>[^<]*" + milestone)
                .on("/milestones/{" + project + "期}").send("/milestones/{" + project + "期}/acceptance", "s0", "MET", "s1", "MET", "opinion", opinion);
        script.day(day + 10).as("周敏").on("/milestones/{" + project + "期}").send("/milestones/{" + project + "期}/payment", "paid_on", date(day + 10));
    }

    /** The second subdistrict: the same beginnings with other people, so that nothing of one is ever seen in the other. */
    private void mirror() {
        script.day(-60).as("韩冰");
        organisation("RESIDENTS_COMMITTEE", "史家社区居委会", "", "史家社区");
        organisation("GUIDANCE_COMMITTEE", "朝阳门街道指导协调委员会", "", "");
        organisation("VOLUNTEER_CORPS", "朝阳门志愿服务团", "", "");
        organisation("SOCIAL_ORGANISATION", "同福社会工作事务所", "52110101MJ00000069", "");
        person("罗强", "13800001002", true, "OFFICIAL", "朝阳门街道干部", "朝阳门街道办事处", "");
        person("梁雨", "13800001003", true, "COMMUNITY_WORKER", "朝阳门社区工作者", "史家社区居委会", "史家社区");
        person("唐宁", "13800001004", true, "VOLUNTEER_LEADER", "朝阳门志愿服务领袖", "朝阳门志愿服务团", "");
        person("谢芳", "13800001005", true, "CONTRACTOR", "朝阳门承接方", "同福社会工作事务所", "");
        person("邓伟", "13800001006", false, "VOLUNTEER", "朝阳门志愿者", "朝阳门志愿服务团", "");
        script.on("/council/seats").send("/council/seats", "person", "@梁雨", "constituency", "COMMUNITY_WORKER", "filled_by", "NOMINATION", "from", date(-60), "until", date(600), "convener", "yes");
        script.on("/catalogue");
        var year = today.minusDays(20).getYear();
        catalogue(year, "10", "基本公共服务", "Basic public services");
        catalogue(year, "1001", "为老服务", "Services for the old");
        catalogue(year, "100101", "独居老人助餐", "Meals for the old who live alone");
        script.as("罗强").on("/budget").send("/budget", "year", "" + year, "code", "2080299", "name", "社区为老服务", "amount", "100000");
        script.day(-50).as("唐宁").on("/needs/new").sendAs("史1", "/needs", "words", "史家胡同的老人想有个地方晒太阳。", "topic", "SURROUNDINGS");
        script.day(-49).as("唐宁").on("/needs/new").sendAs("史2", "/needs", "words", "独居老人中午没人做饭。", "topic", "MEALS");
        script.day(-48).as("唐宁").on("/triage").sendAs("组史", "/triage/groups", "need", "@@{史2}", "title", "老人午餐", "summary", "独居老人中午想吃口热饭。", "topic", "MEALS", "looked", "ENTITLEMENT", "why_not", "附近没有老年食堂。");
        script.day(-20).as("罗强").on("/designs/new?group={组史}").sendAs("史午餐", "/designs", with(indicators("午餐 10 场", "老人中午有热饭", "满意多于八成", "邻居带来", "政策讲清楚", "说解决了"),
                "title", "史家老人午餐", "kind", "SAFETY_NET", "target_group", "独居老人", "summary", "在社区里给独居老人做午餐。", "remains", "一支做饭小组", "group", "{组史}", "origin", "BOUGHT_HERE", "regime", "BELOW_THRESHOLD",
                "leaf", "@独居老人助餐", "purchaser_level", "SUBDISTRICT", "level_reason", "", "budget_line", "@社区为老服务", "amount", "12000",
                "nature", "PUBLIC_SERVICE", "e1_kind", "OWN_GROUP", "e1_quantity", "1", "e1_unit", "TEAM", "negative_1", "NO", "negative_2", "NO", "negative_3", "NO", "negative_4", "NO", "negative_5", "NO", "negative_6", "NO",
                "d1_name", "午餐", "d1_unit", "SESSION", "d1_quantity", "10", "d1_standard", "热饭热菜", "d1_evidence", "ATTENDANCE"));
    }
}
