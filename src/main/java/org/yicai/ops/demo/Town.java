package org.yicai.ops.demo;

import java.time.DayOfWeek;
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
        theCorpsGrows();
        muchComesBack();
        theTableIsSet();
        strangersAreIntroduced();
        hoursAreConfirmed();
        professionalsCome();
        mirror();
        script.day(-1).at("17:30").as("陈志远").on("/people").note("林涛", "/people/([0-9a-f-]{36})\">林涛").send("/people/{林涛}/invitation");
        script.as("丁香").on("/my/activities").send("/my/calendar-address").on("/me/badge").send("/me/badge");
        script.as("陈志远").on("/api-keys").send("/api-keys", "name", "便民小程序", "contact", "值班台", "per_hour", "600");
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
        resident("小满", "13800000077");
        accounts.put("苏敏", new Account("13800000081", "", "明理律师事务所的联系人"));
        accounts.put("陆远", new Account("13800000082", "", "明理律师事务所，律师"));
        accounts.put("顾宁", new Account("13800000083", "", "明理律师事务所，会计"));
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
        theCorpsIsRegistered();
        script.as("陈志远").on("/council/seats").note("许席", "/council/seats/([0-9a-f-]{36})\"><b>许建军").on("/council/seats/{许席}").send("/council/seats/{许席}/substitute", "person", "@康乐", "same_constituency", "yes");
    }

    /** The committee agrees on the corps, the subdistrict registers it, and the volunteers' choice sits down. */
    private void theCorpsIsRegistered() {
        script.as("陈静").on("/corps").note("章程", "/corps/charter/([0-9a-f-]{36})\"").on("/corps/charter/{章程}").send("/corps/charter/{章程}/agreement", "on", date(-198), "paper", "指导协调委员会第 1 号纪要");
        script.as("李建国").on("/corps/charter/{章程}").send("/corps/charter/{章程}/steps", "stage", "REGISTERED", "on", date(-198), "paper", "东四街道社区志愿组织登记表 001");
        script.on("/corps/seats").send("/corps/seats", "title", "团长").send("/corps/seats", "title", "培训").send("/corps/seats", "title", "宣传");
        script.on("/corps/seats").note("团长席", "/corps/seats/([0-9a-f-]{36})\">团长").on("/corps/seats/{团长席}")
                .send("/corps/seats/{团长席}/terms", "person", "@王淑琴", "community", "@八条社区", "chosen", "ELECTION", "from", date(-198), "until", date(530));
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
        script.day(-123).as("程远").on("/activities/{暖2}").note("暖2岗", "name=\"position\" value=\"([0-9a-f-]{36})\"").send("/activities/{暖2}/sign-ups", "position", "{暖2岗}");
        script.day(-120).at("14:00").as("林涛").on("/activities/{暖2}/absences").note("缺席", "name=\"sign_up\" value=\"([0-9a-f-]{36})\"").send("/activities/{暖2}/absences", "sign_up", "{缺席}", "absence_words", "等到十点半");
        script.day(-119).as("程远").on("/my/activities").note("缺席记录", "/absences/([0-9a-f-]{36})").on("/absences/{缺席记录}").send("/absences/{缺席记录}/answer", "absence_answer", "母亲半夜住院，没来得及说。");
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
        script.day(-3).as("王淑琴").on("/projects/{楼道}/questions").sendAs("楼问", "/projects/{楼道}/questions", "record", "", "question_words", "3 号院的邻居说，灯装好以后没有人来教怎么报修。教过了吗？教了谁？");
        script.day(-50).as("周敏").on("/burden").send("/burden", "project", "@楼道扶手和声控灯", "minutes", "40", "words", "核对两个单元的验收材料", "day", date(-60));
        script.day(-40).as("孙晓梅").on("/asks").send("/asks", "project", "@楼道扶手和声控灯", "community", "@豆瓣社区", "kind", "NOTICE", "words", "想请居委会在楼门贴停电通知。", "wanted_on", date(-14), "minutes", "20");
        script.day(-39).as("王淑琴").on("/asks").note("通知", "/asks/([0-9a-f-]{36})/passing").send("/asks/{通知}/passing");
        script.day(-38).as("王芳").on("/asks").send("/asks/{通知}/answer", "answer", "COMMITTEE_YES");
        script.day(-14).as("王芳").on("/asks").send("/asks/{通知}/done", "minutes", "15");
    }

    private void phoneLessons() {
        var design = with(indicators("手机课 12 场", "老人会挂号会视频", "打分的人里满意的多于八成", "学会的人再教邻居", "数字助老政策讲清楚", "提需要的人说解决了"),
                "d1_name", "手机课", "d1_unit", "SESSION", "d1_quantity", "12", "d1_standard", "每场不超过 15 人，手把手教", "d1_evidence", "ATTENDANCE");
        bought("手机", "组机", -110, "老年人数字技能培训", "社区教育与协商", "54000",
                with(new String[] {"title", "手机课堂", "kind", "INCLUSIVE", "target_group", "想学用手机的老人", "summary", "小班教老人用手机挂号、缴费、视频，学会的人再教邻居。", "remains", "十位会教邻居的老学员"}, design),
                "晨光数字生活科技有限公司", "马超", "", new String[] {"starts_on", date(-93), "ends_on", date(40), "m1_title", "前六场", "m1_due", date(-20), "m1_amount", "27000", "m1_q1", "6", "m2_title", "后六场", "m2_due", date(38), "m2_amount", "27000", "m2_q1", "6"});
        script.day(-107).at("18:00").as("").on("/council/conclusions/{手机议题}").send("/council/conclusions/{手机议题}/objections", "words", "去年也办过手机课，讲得太快，老人跟不上。", "contact", "豆瓣社区居委会转");
        script.day(-106).as("陈静").on("/council/items/{手机议题}").note("手机异议", "/objections/([0-9a-f-]{36})").on("/objections/{手机异议}")
                .send("/objections/{手机异议}/reply", "words", "说得对。这一次每场不超过 15 人，手把手教，没学会的下一场再来，做完请大家打分。");
        held("课1", "手机", "马超", -80, "手机课：挂号", "手机课", "豆瓣社区", "豆瓣社区活动室", List.of("方明", "付强"), List.of("卢师傅", "霍奶奶", "庞爷爷"), 4);
        // said to have been held, but nobody who was there confirms it: it does not count
        script.day(-52).as("马超").on("/activities/new").sendAs("课2", "/activities", "deliverable", "@手机课", "title", "手机课：缴费", "words", "教大家交水电费。", "risk_notice", "坐着学，累了就歇。",
                "community", "@八条社区", "venue", "八条社区活动室", "starts_at", moment(-45, "09:30"), "ends_at", moment(-45, "11:00"), "places", "15", "position_name", "", "position_duty", "", "position_seats", "0");
        script.day(-45).at("11:30").as("马超").on("/activities/{课2}").send("/activities/{课2}/result", "quantity", "1", "words", "讲了缴费，大家反映很好。");
        script.day(-34).as("马超").on("/projects/{手机}/contract").send("/projects/{手机}/amendments", "change_reason", "十一月老人体检多，最后几场往后挪两天。", "change_ends_on", date(40),
                "a1_due", date(-20), "a1_amount", "27000", "a1_q1", "6", "a2_due", date(40), "a2_amount", "27000", "a2_q1", "6");
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
        takesPlace(name, clerk, day, volunteers, residents, rating);
    }

    private void takesPlace(String name, String clerk, int day, List<String> volunteers, List<String> residents, int rating) {
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
            script.as("").on("/here/{" + name + "来" + i + "}").send("/here/{" + name + "来" + i + "}", "was_there", "YES", "rating", "" + (i == 1 ? Math.max(3, rating - 1) : rating), "words", i == 0 && name.equals("楼2") ? "夜里起来不怕了，谢谢几位邻居。" : "");
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
        script.day(day + 10).as("周敏").on("/milestones/{" + project + "期}").send("/milestones/{" + project + "期}/payment", "invoice", "财政往来结算，没有发票", "paid_on", date(day + 10));
    }

    /** Teams say what they do, and a neighbour asks to join one. */
    private void theCorpsGrows() {
        script.day(-190).as("李秀英").on("/teams").note("暖邻队", "/teams/([0-9a-f-]{36})\">暖邻队").on("/teams/{暖邻队}").send("/teams/{暖邻队}/words", "what", "陪独居老人说话、买菜、看病，周末一起做饭。");
        script.send("/teams/{暖邻队}/calendar-address");
        script.as("郑国强").on("/teams").note("巧手队", "/teams/([0-9a-f-]{36})\">巧手队").on("/teams/{巧手队}").send("/teams/{巧手队}/words", "what", "给邻居修修补补：灯泡、水龙头、扶手，小活儿上门就干。");
        script.as("孔令").on("/volunteer").send("/volunteer/pledge", "pledge", "yes", "under_18", "NO");
        script.send("/volunteer/profile", "skills", "ELECTRICIAN", "skills", "REPAIRS", "languages", "BEIJING", "times", "SAT-MORNING", "times", "SUN-MORNING", "wishes", "让楼道都亮起来", "external", "110101-0042");
        script.send("/volunteer/licences", "skill", "ELECTRICIAN", "number", "T110101198", "valid_until", date(20));
        script.send("/volunteer/health", "health", "腰不好，不能提重物", "health_consent", "yes");
        script.day(-1).as("王淑琴").on("/teams/{巧手队}").note("孔令", "/volunteers/([0-9a-f-]{36})\">孔令").on("/volunteers/{孔令}").send("/volunteers/{孔令}/health-readings", "purpose", "安排搬东西的岗位");
        script.day(-90).as("何伟").on("/policies").note("投保人", "name=\"organisation\" value=\"([0-9a-f-]{36})\"").send("/policies", "organisation", "{投保人}", "policy_number", "PDAA2026110101", "insurer", "人保财险", "covers_from", date(-90), "covers_until", date(120));
        script.day(-3).as("小满").on("/volunteer").send("/volunteer/pledge", "pledge", "yes", "under_18", "YES", "born", today.minusYears(15).toString());
        script.send("/volunteer/guardian", "guardian_name", "满爸爸", "guardian_phone", "13800000078");
        script.day(-186).as("王淑琴").on("/training").send("/training/courses", "title", "入户陪伴须知", "what", "进门先打招呼，不问病，不收东西，有事打电话。", "minutes", "90", "valid_months", "24", "gate", "STEP:CORE");
        script.send("/training/sessions", "course", "@入户陪伴须知", "starts", moment(-180, "14:00"), "venue", "六条社区活动室");
        for (var who : List.of("孔令", "丁香", "白露")) {
            script.day(-185).as(who).on("/training").note("课", "/training/sessions/([0-9a-f-]{36})/enrolment").send("/training/sessions/{课}/enrolment");
        }
        script.day(-180).at("17:00").as("王淑琴").on("/training/sessions/{课}").send("/training/sessions/{课}/attendance", "came", "@孔令", "came", "@丁香");
        script.day(-2).as("王淑琴").on("/training").send("/training/sessions", "course", "@入户陪伴须知", "starts", moment(9, "14:00"), "venue", "六条社区活动室", "room", "20");
        for (var who : List.of("江河", "金鑫")) {
            script.day(-2).at("11:00").as(who).on("/volunteer").send("/volunteer/pledge", "pledge", "yes", "under_18", "NO");
            script.send("/volunteer/profile", "languages", "MANDARIN", "times", DayOfWeek.from(today.plusDays(9)).name().substring(0, 3) + "-MORNING", "wishes", "", "external", "");
        }
        script.day(-2).at("11:30").as("王淑琴").on("/proposals").sendAs("提议", "/proposals", "monday", today.plusDays(9).with(DayOfWeek.MONDAY).toString()).dayPasses();
        script.on("/proposals/{提议}").send("/proposals/{提议}/invitations");
        script.day(-25).as("李秀英").on("/mentors").send("/mentors", "stretch", "NEWCOMER", "words", "怎么敲门、怎么听老人把话说完，我陪您走头几回。");
        script.day(-1).at("16:00").as("江河").on("/mentors").sendAs("同行", "/mentors/asks", "mentor", "@李秀英", "stretch", "NEWCOMER", "aim", "想学会第一次上门怎么开口。");
        script.at("18:00").as("李秀英").on("/mentors/{同行}").send("/mentors/{同行}/answer", "word", "YES");
        script.at("19:00").as("江河").on("/mentors/{同行}").send("/mentors/{同行}/meetings", "met_on", date(-1), "words", "一起在六条走了一圈，认了三个门。");
        script.day(-15).as("方明").on("/foundings").sendAs("修补", "/foundings", "name", "豆瓣修补小组", "community", "@豆瓣社区", "purpose", "每月第一个周六，给楼里的邻居换灯泡、拧水龙头，不收钱。");
        script.on("/foundings/{修补}").send("/foundings/{修补}/items", "item", "RULES", "words", "愿意来就来，想走就走；工具大家保管；有事在群里商量，多数人点头才算。");
        script.day(-14).as("卢师傅").on("/foundings/{修补}").send("/foundings/{修补}/people", "word", "JOIN");
        script.day(-10).as("李建国").on("/minors").send("/minors/findings", "words", "监护人的手机号只在需要时打开，队长的旧纸条收回来销毁。", "owner", "@王淑琴", "due", date(10));
        script.day(-4).as("卢师傅").on("/volunteer").send("/volunteer/pledge", "pledge", "yes", "under_18", "NO");
        script.on("/teams/{巧手队}").send("/teams/{巧手队}/asks", "words", "干了三十年电工，周末都有空。");
        script.day(-1).at("15:00").as("王淑琴").on("/records/waiting").send("/records/confirmations", "row", "@方明");
        script.as("方明").on("/my/certificates").note("单位", "name=\"unit\" value=\"([0-9a-f-]{36})\"")
                .send("/my/certificates", "extent", "SHORT", "unit", "{单位}", "from", date(-300), "until", date(-1));
    }

    /** Somebody confirms what 董洁 gave; a star, a gift, an expense and time credits come back, each by its own steps. */
    private void muchComesBack() {
        for (var way : List.of("TIME_CREDITS 1", "TIME_KIN 1", "STAR_1_HOURS 2")) {
            script.day(-40).as("陈志远").on("/ways").send("/ways", "way", way.split(" ")[0], "number", way.split(" ")[1], "from", date(-40), "reason", "刚开始记录，先试一年。");
        }
        script.day(-30).as("王淑琴").on("/records/waiting").send("/records/confirmations", "row", "@董洁 · 六条 3 号院 2 单元");
        script.day(-29).as("董洁").on("/honours").send("/honours/stars", "level", "1");
        script.on("/time").send("/time/donations", "minutes", "45");
        script.send("/time/gifts", "minutes", "30", "phone", "13800000075", "relation", "GRANDPARENT", "words", "外婆，您先用。");
        script.on("/expenses").send("/expenses", "activity", "@六条 3 号院 2 单元装扶手", "kind", "TRAVEL", "amount", "4", "receipt", "公交卡记录两次", "spent_on", date(-70));
        script.send("/expenses", "activity", "@六条 3 号院 2 单元装扶手", "kind", "MEAL", "amount", "20", "receipt", "盒饭小票", "spent_on", date(-70));
        script.as("王淑琴").on("/honours/desk").note("一星", "name=\"star\" value=\"([0-9a-f-]{36})\"").at("18:00").send("/honours/desk/checks", "star", "{一星}");
        script.day(-28).as("李建国").on("/honours/desk").send("/honours/desk/confirmations", "star", "{一星}");
        script.day(-8).as("周敏").on("/honours/desk").send("/honours/desk/awards", "star", "{一星}");
        script.send("/honours/desk/commendations", "person", "@董洁", "title", "身边的好邻居", "awarded_on", date(-16), "unit", "东四街道办事处");
        script.day(-27).as("孙晓梅").on("/expenses/desk").send("/expenses/answers", "expense", "@董洁 · ¥4.00", "word", "YES", "reason", "");
        script.on("/policies").note("投保人", "name=\"organisation\" value=\"([0-9a-f-]{36})\"").send("/policies", "organisation", "{投保人}", "policy_number", "ZYBX-2026-0815", "insurer", "某财产保险公司", "covers", "BOTH", "insured_whom", "NAMED", "covers_from", date(-27), "covers_until", date(338), "paper", "#picture");
        script.on("/policies").note("志愿险", "href=\"/policies/([0-9a-f-]{36})\">某财产保险公司").on("/policies/{志愿险}").send("/policies/{志愿险}/insured", "insured_names", "董洁 " + accounts.get("董洁").phone() + "\n程远 " + accounts.get("程远").phone());
        script.day(-20).as("王淑琴").on("/gifts").send("/gifts", "kind", "MERCHANT", "giver", "胡同口早点铺", "title", "热豆浆一杯", "words", "服务那天早上来喝，暖暖身子。", "place", "东四六条胡同口", "promised", "60", "until", date(40));
        script.send("/gifts", "kind", "VENUE", "giver", "社区书画室", "title", "周末练字两小时", "words", "", "place", "六条社区活动室", "promised", "12", "until", date(20));
        script.day(-19).as("董洁").on("/gifts").note("豆浆", "name=\"gift\" value=\"([0-9a-f-]{36})\">我要一份：热豆浆").send("/gifts/holds", "gift", "{豆浆}");
        script.day(-18).as("余奶奶").on("/time").send("/time/asks", "source", "POOL", "for_whom", "SELF", "age", "83", "standing", "ALONE_80", "service_minutes", "30", "words", "想请人陪我去趟医院拿药。");
        script.day(-17).as("王淑琴").on("/agreements").send("/agreements", "volunteer", "@程远", "service", "每周六上门修灯、修水龙头", "duties", "志愿者只做小修小补，不碰电表箱；队伍配好工具，每次两人同去。",
                "protection", "队伍已上意外保险；有人受伤先打 120，再告诉王淑琴。", "from", date(-10), "until", date(80), "high_risk", "yes");
    }

    /** Contractors say who sits for them; one round table with its minutes, and the next one called. */
    private void theTableIsSet() {
        script.day(-36).as("孙晓梅").on("/corps/voice").send("/corps/voice", "person", "@孙晓梅");
        script.as("林涛").on("/corps/voice").send("/corps/voice", "person", "@林涛");
        script.day(-35).as("王淑琴").on("/corps/table").send("/corps/table", "held_on", date(-34), "venue", "六条社区活动室");
        script.day(-34).at("15:00").on("/corps/table").note("圆桌", "/corps/table/([0-9a-f-]{36})\"")
                .send("/corps/table/{圆桌}/items", "subject", "", "matter", "新来的机构进楼，先由楼里的志愿者介绍", "decision", "每个社区定一位介绍人，名单给各机构", "owner", "@李秀英", "due", date(-10))
                .send("/corps/table/{圆桌}/items", "subject", "", "matter", "活动室周六上午总是撞", "decision", "各家把下月的安排发给巧手队排一排", "owner", "@郑国强", "due", date(10));
        script.as("李秀英").on("/corps/table").note("介绍", "/corps/table/items/([0-9a-f-]{36})/votes").send("/corps/table/items/{介绍}/votes", "word", "YES");
        script.at("17:00").as("王淑琴").on("/corps/table").send("/corps/table/{圆桌}/minutes", "there", "两支服务队和三家机构", "summary", "介绍人先定下来，活动室不再抢。");
        script.day(-5).as("王淑琴").on("/corps/table").send("/corps/table", "held_on", date(2), "venue", "豆瓣社区活动室");
        script.day(-120).as("王淑琴").on("/programmes").send("/programmes", "programme", "周末热饭", "what", "周末在社区厨房一起做饭，给出不了门的老人送去。", "about", "MEALS", "audience", "独居老人", "seasons", "AUTUMN", "seasons", "WINTER", "team", "@暖邻队", "standard", "十一点半前送到，当面说句话");
        script.on("/programmes").note("热饭", "/programmes/([0-9a-f-]{36})\"").on("/programmes/{热饭}").send("/programmes/{热饭}/reviews", "decision", "KEEP", "reason", "每周都有人盼着，做饭的人手也稳。", "standard", "");
        script.day(-30).as("孔令").on("/programmes").send("/programmes/ideas", "title", "给楼道换灯泡", "words", "每月第一个周六，巧手队带着灯泡走一圈，坏了就换。", "topic", "SAFETY");
        script.day(-20).as("孙晓梅").on("/programmes").send("/programmes/gifts", "kind", "TRAINING", "gift", "教志愿者怎么听老人把话说完，两个小时。");
        script.day(-17).as("李秀英").on("/activities/new?programme={热饭}").sendAs("热1", "/activities", "programme", "{热饭}", "title", "一起做热饭", "words", "择菜、炒菜、装盒，给出不了门的老人送去。", "risk_notice", "厨房地滑，热锅边上慢一点。",
                "community", "@六条社区", "venue", "六条社区厨房", "starts_at", moment(-12, "09:30"), "ends_at", moment(-12, "11:30"), "places", "8", "position_name", "送饭", "position_duty", "两人一起送到门口，说句话", "position_seats", "2");
        takesPlace("热1", "李秀英", -12, List.of("黄莺"), List.of("余奶奶", "许奶奶"), 5);
        script.day(-11).as("王淑琴").on("/records/waiting").send("/records/confirmations", "row", "@黄莺");
        script.day(-3).as("郑国强").on("/activities/new?need_group={组议}").send("/activities", "need_group", "{组议}", "title", "院里先自己商量一次", "words", "搬个凳子，把院里的事一件一件说。", "risk_notice", "慢慢说，不吵架。",
                "community", "@豆瓣社区", "venue", "豆瓣社区活动室", "starts_at", moment(26, "14:00"), "ends_at", moment(26, "15:30"), "places", "12");
    }

    /** A volunteer introduces a fitter to an old neighbour; the next visits are arranged. */
    private void strangersAreIntroduced() {
        script.day(-20).as("白露").on("/hosts").send("/hosts", "community", "@豆瓣社区", "entrance", "5号楼", "willing", "yes");
        script.as("孔令").on("/hosts").send("/hosts", "community", "@豆瓣社区", "entrance", "", "willing", "yes");
        script.day(-9).as("何伟").on("/visits/new").sendAs("访1", "/visits", "project", "@楼道扶手和声控灯", "name", "庄奶奶", "phone", "13900000092", "community", "@豆瓣社区", "entrance", "5号楼", "door", "3 层 301",
                "kind", "SURVEY", "words", "看看门口和楼道哪里要装扶手", "starts_at", moment(-6, "10:00"), "minutes", "60", "visitor", "@何伟", "neighbour", "@白露");
        for (var who : List.of("何伟", "白露")) {
            script.day(-8).as(who).on("/visits").note("照", "/portraits/([0-9a-f-]{36})\"").on("/portraits/{照}").send("/portraits/{照}", "portrait", "#portrait", "agreed", "yes", "word", "SHOW");
        }
        script.day(-6).at("10:02").as("何伟").on("/visits/{访1}").send("/visits/{访1}/arrival");
        script.at("10:50").on("/visits/{访1}").send("/visits/{访1}/departure");
        for (int day : new int[] {1, 8}) {
            script.day(-2).as("何伟").on("/visits/new").send("/visits", "project", "@楼道扶手和声控灯", "recipient", "@庄**", "kind", "REPAIR", "words", "装扶手", "starts_at", moment(day, "14:00"), "minutes", "90",
                    "visitor", "@何伟", "neighbour", "@白露");
        }
    }

    /** Leaders confirm what others gave, the day after; one declares what nobody checked in, and one such declaration waits. */
    private void hoursAreConfirmed() {
        confirmed(-119, "曹阳 · 暖餐第二场");
        confirmed(-84, "曹阳 · 暖餐第三场");
        confirmed(-79, "付强 · 手机课：挂号");
        confirmed(-69, "范小雨 · 六条 3 号院 2 单元");
        script.day(-20).as("侯勇").on("/records/declared").send("/records/declared", "deed", "ERRAND", "place", "六条社区", "served_from", moment(-21, "14:00"), "served_until", moment(-21, "15:10"),
                "words", "陪申爷爷去社区医院拿药，送回家。", "witness", "申爷爷的邻居岳奶奶");
        script.day(-19).as("李秀英").on("/records/waiting").note("申报", "name=\"declaration\" value=\"([0-9a-f-]{36})\"").send("/records/declarations", "declaration", "{申报}", "said", "WAS_SO");
        script.day(-2).at("12:00").as("程远").on("/records/declared").send("/records/declared", "deed", "REPAIR", "place", "豆瓣社区", "served_from", moment(-3, "15:00"), "served_until", moment(-3, "15:40"),
                "words", "给卢师傅家换了水龙头。", "witness", "卢师傅");
    }

    private void confirmed(int day, String row) {
        script.day(day).at("16:00").as("王淑琴").on("/records/waiting").send("/records/confirmations", "row", "@" + row);
    }

    /** A law firm comes along: its papers are looked at, two of its people say yes, neighbours book. */
    private void professionalsCome() {
        script.day(-12).as("王淑琴").on("/partners").sendAs("律所", "/partners", "organisation", "", "name", "明理律师事务所", "kind", "ENTERPRISE", "what", "教邻居看合同、办遗嘱、报个税，打官司前先问一句。",
                "contact_name", "苏敏", "contact_phone", "13800000081", "paper", "律师事务所执业许可证", "number", "31110000MD01234567", "authority", "北京市司法局", "valid_until", date(220), "seen", "yes");
        script.as("苏敏").on("/partners/{律所}").send("/partners/{律所}/people", "person_name", "", "person_phone", "", "skill", "", "licence_number", "", "licence_until", "", "table",
                "陆远，13800000082，律师，11101201810001234，" + date(200) + "\n顾宁，13800000083，会计税务，B11010520190007，" + date(300) + "\n罗晴，13800000084，律师，11101201910005678，" + date(150));
        for (var who : List.of("陆远 13800000082", "顾宁 13800000083")) {
            var name = who.substring(0, 2);
            script.day(-11).as(name).on("/outbox?to=" + who.substring(3)).note(name + "的信", "/colleagues/([A-Za-z0-9_-]{43})").on("/colleagues/{" + name + "的信}").send("/colleagues/{" + name + "的信}", "word", "YES", "pledge", "yes");
            script.at("15:00").as("苏敏").on("/partners/{律所}").note(name + "的证", "value=\"([0-9a-f-]{36})\"><button class=\"btn small\">看过" + name).send("/partners/{律所}/sightings", "licence", "{" + name + "的证}");
        }
        var days = List.of(today.plusDays(3).getDayOfWeek().name(), today.plusDays(6).getDayOfWeek().name());
        script.day(-10).as("苏敏").on("/partners/{律所}/offers").sendAs("法律", "/partners/{律所}/offers", "professional", "@陆远", "title", "法律咨询", "what", "租房、遗嘱、赡养、劳动合同，先帮您理清楚；不代理打官司。有合同请带上。", "audience", "六十岁以上的老人先约",
                "language", "", "place", "OFFICE", "spot", "东四十条 25 号 3 层", "community", "", "minutes", "30", "capacity", "1", "weekdays", days.get(0), "weekdays", days.get(1), "opens", "14:00", "closes", "15:30",
                "from", date(-10), "until", date(28), "confidential", "yes", "step", "MAKE");
        script.on("/partners/{律所}/offers").sendAs("报税", "/partners/{律所}/offers", "professional", "@顾宁", "title", "个税怎么报", "what", "带着手机来，一步一步教。", "audience", "", "language", "", "place", "VENUE", "spot", "豆瓣社区活动室", "community", "@豆瓣社区",
                "minutes", "60", "capacity", "3", "weekdays", today.plusDays(8).getDayOfWeek().name(), "opens", "09:00", "closes", "11:00", "from", date(-10), "until", date(28), "step", "MAKE");
        script.day(-9).as("田阿姨").on("/professionals/{法律}").note("旧时段", "name=\"slot\" value=\"([0-9a-f-]{36})\"").send("/professionals/{法律}/bookings", "slot", "{旧时段}", "called", "田阿姨", "words", "房东不退押金。");
        script.day(-7).as("陆远").on("/my/slots").note("来过", "name=\"booking\" value=\"([0-9a-f-]{36})\"").send("/my/slots/presences", "booking", "{来过}", "presence", "CAME");
        script.day(-1).at("16:00").as("吕大妈").on("/professionals/{法律}").note("新时段", "name=\"slot\" value=\"([0-9a-f-]{36})\"").send("/professionals/{法律}/bookings", "slot", "{新时段}", "called", "吕大妈", "words", "想问问遗嘱怎么写。");
        script.as("孔令").on("/professionals/{报税}").note("报税时段", "name=\"slot\" value=\"([0-9a-f-]{36})\"").send("/professionals/{报税}/bookings", "slot", "{报税时段}", "words", "", "for_another", "yes", "client_name", "马大爷", "phone", "",
                "consent", "IN_PERSON", "reason", "没有手机");
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
