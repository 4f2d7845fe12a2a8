package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** A design on its way to the committee: every wording is kept, and two people who write at once lose nothing. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class DesignTest extends PurchaseTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private UUID design;

    @BeforeAll
    void draft() {
        var group = id("select id from need.need_group where title = '独居老人周末暖餐'");
        design = idIn(done(person("李建国").send("/designs/new?group=" + group, "/designs", typed("group", group.toString()))).location());
    }

    private static Map<String, List<String>> typed(String... otherwise) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var all : List.of(design("周末看望", "10000", 10), otherwise)) {
            for (int i = 0; i < all.length; i += 2) {
                fields.put(all[i], List.of(all[i + 1]));
            }
        }
        return fields;
    }

    private String at(String path) {
        return "/designs/" + design + path;
    }

    private Door.Reply change(String name, String... otherwise) {
        return person(name).send(at("/edit"), at(""), typed(otherwise));
    }

    private String version(String html) {
        var found = VERSION.matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String summary() {
        return truth().sql("select summary from project.project where id = ?").param(design).query(String.class).single();
    }

    private static String open(Visitor visitor, String path) {
        var reply = visitor.get(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.html();
    }

    @Test
    void a_every_wording_is_kept_and_shown_beside_the_one_before() {
        done(change("周敏", "version", version(open(person("周敏"), at("/edit"))), "summary", "上门看看独居老人，陪着聊天。", "d1_quantity", "12", "kind", "INCLUSIVE"));
        assertThat(count("select count(*) from project.design_version where project = ?", design)).isEqualTo(2);
        assertThat(open(person("陈静"), at("/versions"))).contains("第 1 版").contains("第 2 版").contains("周敏").contains("改了：做什么、怎么做、服务性质、第 1 项交付 · 数量");
        assertThat(open(person("陈静"), at("/versions/2"))).contains("<ins>，陪着聊天</ins>").contains("<del>10</del>").contains("<ins>12</ins>").contains("<del>托底</del>").contains("<ins>普惠创新</ins>")
                .doesNotContain("INCLUSIVE").contains("独居老人助餐").contains("社区为老服务");
        var auditor = as("沈明");
        auditor.get("/view?lang=en&back=/designs");
        assertThat(open(auditor, at("/versions/2"))).contains("<del>Safety net</del>").contains("<del>10</del>");
        assertThat(person("林涛").get(at("/versions")).status()).as("contractors read no drafts").isEqualTo(403);
        assertThat(person("陈静").get(at("/versions/9")).status()).isEqualTo(404);
        assertThat(person("陈静").get(at("/versions/last")).status()).isEqualTo(404);
    }

    @Test
    void b_two_who_write_at_once_lose_nothing() {
        var seen = version(open(person("李建国"), at("/edit")));
        done(change("李建国", "version", seen, "summary", "每周六上门看看独居老人。"));
        var before = count("select count(*) from journal.entry");
        var clash = change("周敏", "version", seen, "summary", "每周日陪独居老人买菜。", "remains", "一支买菜小组");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.html()).contains("您写的时候，别人也改了这份设计").contains("<del>六上门看看</del>").contains("<ins>买菜</ins>").contains("value=\"每周日陪独居老人买菜。\"").contains("用我写的盖上去").contains(at("/edit"));
        assertThat(summary()).isEqualTo("每周六上门看看独居老人。");
        assertThat(count("select count(*) from journal.entry")).as("nothing is saved yet").isEqualTo(before);
        done(change("周敏", "version", version(clash.html()), "summary", "每周日陪独居老人买菜。", "remains", "一支买菜小组"));
        assertThat(summary()).isEqualTo("每周日陪独居老人买菜。");
        assertThat(open(person("李建国"), at("/versions/4"))).contains("<ins>买菜</ins>小组");
        assertThat(change("李建国").status()).as("a form that does not say what it began with overwrites nothing").isEqualTo(409);
    }

    @Test
    void c_what_was_typed_while_a_colleague_handed_it_in_can_still_be_read() {
        var seen = version(open(person("周敏"), at("/edit")));
        var group = count("select count(*) from project.design_version where project = ?", design);
        done(person("李建国").send(at(""), at("/submission")));
        assertThat(count("select count(*) from project.design_version where project = ? and kind = 'SUBMITTED'", design)).isEqualTo(1);
        assertThat(open(person("陈静"), at("/versions"))).contains("和第 " + group + " 版一样");
        var late = person("周敏").send("/designs/new", at(""), typed("version", seen, "summary", "每周日一起做饭。"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("已经提交给委员会").contains("做饭").doesNotContain("用我写的盖上去");
        assertThat(summary()).isEqualTo("每周日陪独居老人买菜。");
    }

    @Test
    void d_after_a_return_the_paper_leads_to_what_was_changed() {
        decided(TODAY, List.of(design), "RETURN");
        done(change("李建国", "version", version(open(person("李建国"), at("/edit"))), "summary", "每周日陪独居老人买菜，两人一组。"));
        done(person("李建国").send(at(""), at("/submission")));
        var item = id("select id from council.item where subject = ? and round = 2", design);
        assertThat(open(person("陈静"), "/council/items/" + item)).contains(at("/versions"));
        assertThat(open(person("陈静"), at("/versions"))).contains("和第").contains("改了：做什么、怎么做");
        var last = count("select max(number) from project.design_version where project = ?", design);
        assertThat(open(person("陈静"), at("/versions/" + last))).as("beside what was handed in the time before").contains("和第 " + (last - 2) + " 版对照").contains("<ins>，两人一组</ins>");
        assertThat(open(person("陈静"), "/council/items/" + id("select id from council.item where subject = ? and round = 1", design))).doesNotContain(at("/versions"));
    }

    @Test
    void d2_what_residents_will_be_able_to_do_is_asked_at_the_gate() {
        var group = id("select id from need.need_group where title = '独居老人周末暖餐'");
        var without = idIn(done(person("李建国").send("/designs/new?group=" + group, "/designs", typed("group", group.toString(), "title", "没人学会", "e1_kind", "", "e1_quantity", "", "e1_unit", ""))).location());
        var half = person("李建国").send("/designs/new?group=" + group, "/designs", typed("group", group.toString(), "e1_kind", "LEADERS", "e1_quantity", "0", "e1_unit", ""));
        assertThat(refused(half)).contains("e1_quantity-err").contains("e1_unit-err");
        var found = post("李建国", "/designs/" + without, "/designs/" + without + "/submission");
        assertThat(refused(found)).contains("（E1，本平台的规则");
        assertThat(count("select count(*) from project.project where id = ? and stage = 'DRAFT'", without)).isEqualTo(1);
        done(person("李建国").send("/designs/" + without + "/edit", "/designs/" + without,
                typed("version", "1", "title", "没人学会", "e1_kind", "", "e1_quantity", "", "e1_unit", "", "able_reason", "要持护士证才能做。")));
        done(post("李建国", "/designs/" + without, "/designs/" + without + "/submission"));
        assertThat(visitor().get("/projects/" + without).html()).contains("要持护士证才能做");
        assertThat(visitor().get("/projects/" + design).html()).contains("以后居民自己能做的").contains("学会了的志愿者").contains("4 人").contains("公共服务");
    }

    @Test
    void e_members_speak_for_their_constituency_and_the_drafter_answers_each_once() {
        var page = at("");
        done(post("高玉兰", page, at("/comments"), "about", "1", "words", "买菜的时候也教一教手机付款。"));
        done(post("王芳", page, at("/comments"), "about", "0", "words", "六条有三户常年不出门。"));
        done(post("周敏", page, at("/comments"), "about", "0", "words", "去年的名单可以接着用。"));
        for (var stranger : List.of("林涛", "石叔", "王淑琴")) {
            assertThat(post(stranger, "/needs/new", at("/comments"), "about", "0", "words", "我也说一句。").status()).as(stranger).isEqualTo(403);
        }
        assertThat(refused(post("陈静", page, at("/comments"), "about", "4", "words", "没有这一项。"))).isNotEmpty();
        assertThat(refused(post("陈静", page, at("/comments"), "about", "0", "words", "长".repeat(301)))).contains("长长长");
        var html = open(person("李秀英"), page);
        assertThat(html).containsSubsequence("委员（社区居民）", "买菜的时候也教一教手机付款", "居委会", "六条有三户常年不出门", "街道同事", "去年的名单可以接着用").contains("（“周末看望的探访”）").doesNotContain("/comments/0");
        assertThat(open(person("李秀英"), "/council/items/" + id("select id from council.item where subject = ? and round = 2", design))).as("the paper of the gate").contains("六条有三户常年不出门").contains("等起草人答复");

        var comment = "/comments/" + id("select id from project.design_comment where words like '六条有三户%'");
        done(post("王芳", comment, comment + "/words", "words", "六条有三户常年不出门，请先去。"));
        assertThat(post("周敏", comment, comment + "/words", "words", "改成别的").status()).as("somebody else's words").isEqualTo(403);
        assertThat(post("陈静", comment.replaceAll("/comments/.*", "/council"), comment + "/reply", "reply", "TAKEN_UP").status()).isEqualTo(403);
        refused(post("李建国", comment, comment + "/reply", "reply", "ANSWERED", "reply_words", ""));
        done(post("李建国", comment, comment + "/reply", "reply", "TAKEN_UP", "reply_words", ""));
        assertThat(post("王芳", "/needs/paper", comment + "/words", "words", "晚了").status()).as("answered, so it stays").isEqualTo(409);
        assertThat(post("周敏", "/landed/new", comment + "/reply", "reply", "ANSWERED", "reply_words", "再答一次").status()).isEqualTo(409);
        assertThat(open(person("李秀英"), page)).contains("请先去").contains("已采纳");
        assertThat(truth().sql("select type from journal.entry where subject = ?").param(UUID.fromString(comment.substring(10))).query(String.class).list())
                .containsExactlyInAnyOrder("comment-written", "comment-changed", "comment-answered");
    }

    @Test
    void e2_what_neighbours_wish_to_do_is_linked_and_stays() {
        var here = id("select n.community from need.need n join need.need_group g on g.id = n.need_group where g.title = '独居老人周末暖餐' and n.community is not null limit 1");
        var elsewhere = id("select id from place.community where id not in (select n.community from need.need n join need.need_group g on g.id = n.need_group where g.title = '独居老人周末暖餐' and n.community is not null) and subdistrict = (select id from place.subdistrict where main) limit 1");
        var wish = offer(here, "我会做素菜，愿意教。");
        var other = offer(elsewhere, "我会修自行车。");
        assertThat(open(person("李建国"), at(""))).contains("我会做素菜，愿意教。").doesNotContain("我会修自行车。");
        assertThat(refused(post("李建国", at(""), at("/wishes"), "wish", other.toString()))).contains("wish-err");
        assertThat(post("高玉兰", at(""), at("/wishes"), "wish", wish.toString()).status()).isEqualTo(403);
        done(post("李建国", at(""), at("/wishes"), "wish", wish.toString()));
        refused(post("李建国", at(""), at("/wishes"), "wish", wish.toString()));
        assertThat(count("select count(*) from project.linked_wish l join journal.entry e on e.subject = l.id and e.type = 'wish-linked' where l.project = ?", design)).isEqualTo(1);
    }

    private UUID offer(UUID community, String words) {
        var id = UUID.randomUUID();
        truth().sql("insert into need.offer (id, subdistrict, community, words, contact, noted_by, noted_at) select ?, subdistrict, id, ?, 'LEADER', (select id from party.person where name = '王淑琴'), now() from place.community where id = ?")
                .params(id, words, community).update();
        return id;
    }

    @Test
    void f_when_the_committee_has_decided_comments_are_closed() {
        decided(TODAY, List.of(design), "AGREE", "condition_1", "头一个月先试两户。");
        var condition = "/conditions/" + id("select c.id from council.condition c join council.item i on i.id = c.item where i.subject = ?", design);
        assertThat(open(person("李建国"), condition)).as("a condition after a return").contains(at("/versions"));
        done(post("李建国", condition, condition + "/reply", "reply", "MET", "words", "写进合同。"));
        assertThat(post("高玉兰", "/needs/new", at("/comments"), "about", "0", "words", "还有一句。").status()).isEqualTo(409);
        assertThat(open(person("高玉兰"), at(""))).contains("买菜的时候也教一教手机付款").doesNotContain("提交意见").contains("我会做素菜，愿意教。").doesNotContain("连上</button>");
        assertThat(post("李建国", "/landed/new", at("/wishes"), "wish", UUID.randomUUID().toString()).status()).isEqualTo(422);
        assertThat(open(person("王芳"), "/designs")).as("residents' committees see what is still open").doesNotContain("周末看望").contains("楼院议事厅");
        assertThat(open(person("李建国"), "/designs")).contains("周末看望");
    }

    @Test
    void f2_a_design_from_before_versions_were_kept_keeps_how_it_stood() {
        var old = drafted(id("select id from need.need_group where title = '独居老人周末暖餐'"), "@独居老人助餐");
        truth().sql("delete from project.design_version where project = ?").param(idIn(old)).update();
        assertThat(open(person("陈静"), old + "/versions")).contains("还没有人改过");
        done(person("周敏").send(old + "/edit", old, typed("version", "1", "summary", "换个说法。", "title", "另一份设计")));
        assertThat(truth().sql("select number || ' ' || v.kind || ' ' || p.name || ' ' || (v.content ->> 'summary') from project.design_version v join party.person p on p.id = v.kept_by where v.project = ? order by number")
                .param(idIn(old)).query(String.class).list()).containsExactly("1 DRAFTED 李建国 上门看看独居老人。", "2 CHANGED 周敏 换个说法。");
    }

    @Test
    void g_what_runs_already_is_shown_with_what_is_left_of_it_and_stops_nothing() {
        var left = "“手机课”还剩 " + count("""
                select d.quantity - coalesce((select sum(r.quantity) from activity.published_activity r where r.deliverable = d.id and r.counts), 0)
                  from project.deliverable d join project.project p on p.id = d.project where p.title = '手机课堂'
                """) + " 场";
        var phones = id("select id from need.need_group where title = '手机课堂'");
        var meals = id("select id from need.need_group where title = '独居老人周末暖餐'");
        assertThat(open(person("李建国"), drafted(phones, "@独居老人助餐"))).as("other leaf, same needs in the same communities").contains("已经在做的相近项目").contains("手机课堂").contains("同一社区的同类需要").contains(left);
        var leaf = drafted(meals, "@老年人数字技能培训");
        assertThat(open(person("李建国"), leaf)).as("other needs, same leaf").contains("同一目录项").contains(left);
        assertThat(open(person("李建国"), drafted(meals, "@独居老人助餐"))).as("nothing like it runs").doesNotContain("已经在做的相近项目");
        done(post("李建国", leaf, leaf + "/submission"));
        var item = id("select id from council.item where subject = ?", UUID.fromString(leaf.substring(9)));
        assertThat(open(person("高玉兰"), "/council/items/" + item)).contains("已经在做的相近项目").contains("手机课堂 · 晨光数字生活科技有限公司（同一目录项）");
    }

    private String drafted(UUID group, String leaf) {
        return "/designs/" + idIn(done(person("李建国").send("/designs/new?group=" + group, "/designs", typed("group", group.toString(), "leaf", leaf, "title", "另一份设计"))).location());
    }

    @Test
    void h_those_who_do_the_work_see_the_wishes() {
        laterBy(10);
        checked(design);
        done(post("李建国", "/projects/" + design + "/work", "/projects/" + design + "/award", "self_check", "@乐邻为老服务中心", "method", "DIRECT_BELOW_THRESHOLD", "amount", "10000", "reason", "做得实"));
        assertThat(open(person("林涛"), "/projects/" + design + "/work")).contains("我会做素菜，愿意教。");
    }
}
