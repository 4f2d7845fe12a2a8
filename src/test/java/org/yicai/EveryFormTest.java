package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yicai.ops.demo.Visitor;
import org.yicai.party.SupplierCondition;

/** Whatever is typed into whatever form: a 4xx with what is wrong, never a 5xx, and nothing half-saved. */
class EveryFormTest extends TownTest {

    /** Forms without fields: sending them is the whole action. */
    private static final Set<String> WITHOUT_FIELDS = Set.of(
            "/mentors/rest", "/foundings/{id}/agreement", "/training/sessions/{id}/withdrawal", "/training/sessions/{id}/place", "/training/courses/{id}/ending", "/teams/{id}/retraction", "/volunteer/of-age",
            "/volunteer/health/withdrawal", "/volunteer/return", "/training/sessions/{id}/enrolment", "/sign-out", "/activities/{id}/sign-ups", "/activities/{id}/withdrawals",
            "/activities/{id}/waiting", "/activities/{id}/waiting/seat", "/activities/{id}/waiting/withdrawal", "/activities/{id}/still-coming", "/my/calendar-address", "/activities/{id}/check-outs", "/me/badge",
            "/council/sessions/{id}/presence", "/asks/{id}/taking", "/asks/{id}/passing", "/designs/{id}/submission", "/corps/seats/{id}/closing", "/programmes/gifts/{id}/giving",
            "/visits/{id}/declining", "/visits/{id}/arrival", "/visits/{id}/departure", "/hosts/{id}/ending", "/teams/{id}/calendar-address", "/proposals/{id}/invitations",
            "/invitations/{id}/acceptance", "/invitations/{id}/declining", "/professionals/{id}/closing",
            "/people/invitations", "/people/{id}/invitation", "/people/{id}/sessions-ended", "/people/{id}/second-factor-lost", "/me/sessions-ended", "/me/second-factor/codes-kept",
            "/api-keys/{id}/kept", "/errands/{id}/claim", "/referrals/{id}/acceptance", "/triage/{id}/release", "/me/messages/readings", "/outbox/{id}/attempts", "/calls/{id}/taking",
            "/council/motions/{id}/support", "/milestones/{id}/review", "/milestones/{id}/hold-answers", "/draws/{id}/commitment",
            "/spot-checks/{id}/claim", "/spot-checks/{id}/return");

    /** No text at all may hold these. */
    private static final Map<String, String> NEVER = Map.of("NUL", "a\0b", "half a pair", "x\uFFFDy", "too long", "字".repeat(25_000));

    /** A free text may hold these, a date, a number or a choice may not. */
    private static final Map<String, String> ODD = Map.of(
            "no date", "2026-02-31", "a foreign id", "019aab00-0000-7000-8000-00000000dead", "a negative", "-1", "a huge number", "99999999999999999999",
            "markup", "'\"><script>alert(1)</script>");

    @BeforeAll
    void photographs() {
        Photographs.shown(this, port);
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Map<String, Visitor> people = new HashMap<>();

    /** Every field that any form reads, found in the code that reads it. */
    private static Set<String> fields() throws IOException {
        var names = new TreeSet<String>();
        var reads = Pattern.compile("\\bin\\.(?:text|optional|date|moment|money|whole|choice|id|optionalId|ids|ticked|typed)\\(\"([a-z_0-9A-Z]+)\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                reads.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        for (int row = 1; row <= 3; row++) {
            names.addAll(List.of("d" + row + "_name", "d" + row + "_unit", "d" + row + "_quantity", "d" + row + "_standard", "d" + row + "_evidence",
                    "m" + row + "_title", "m" + row + "_due", "m" + row + "_amount", "m" + row + "_q1"));
        }
        for (var condition : SupplierCondition.values()) {
            names.addAll(List.of(condition.field() + "_proof", condition.field() + "_until"));
        }
        names.removeAll(Set.of("acting", "long_term", "private"));
        return names;
    }

    /** Who may send a form, by its address; the first line that fits counts. */
    private static final Map<String, String> ENTITLED = new LinkedHashMap<>();

    static {
        ENTITLED.put("/programmes/gifts|/corps/voice", "孙晓梅");
        ENTITLED.put("/foundings|/foundings.*/(items|ending)", "方明");
        ENTITLED.put("/foundings.*/people", "白露");
        ENTITLED.put("/mentors/\\{id}.*", "江河");
        ENTITLED.put("/(mentors|proposals|corps/table|programmes|external/rows|external/decisions|gifts|agreements|time|honours/desk/checks|teams|team-asks|volunteers|training).*", "王淑琴");
        ENTITLED.put("/(triage|groups|rounds|entrances|knocks|offers|calls|callbacks|households|needs/group|needs/call|hosts).*|/needs.*/code|/visits.*/(closing|word)|/records/evaluations", "王淑琴");
        ENTITLED.put("/partners/.*/yeses", "陆远");
        ENTITLED.put("/partners.*", "王淑琴");
        ENTITLED.put(".*/agreement", "陈静");
        ENTITLED.put("/(visits|badges|portraits).*", "何伟");
        ENTITLED.put(".*/acceptance", "周敏");
        ENTITLED.put("/(people|organisations|catalogue|council/seats|calendar|ways|api-keys|topics|named-staff).*", "陈志远");
        ENTITLED.put("/(errands|volunteer/).*|/records/declared", "孔令");
        ENTITLED.put("/referrals.*", "何伟");
        ENTITLED.put("/(council|objections|witnessing).*|.*/advice", "陈静");
        ENTITLED.put("/asks.*/answer|.*/done", "王芳");
        ENTITLED.put(".*/retraction", "王淑琴");
        ENTITLED.put("/questions.*/answers", "何伟");
        ENTITLED.put("/questions.*/finding", "陈静");
        ENTITLED.put("/absences.*", "程远");
        ENTITLED.put("/activities.*|/policies.*|/asks|.*/(self-check|subcontracts|requests|amendments|exits)|/rectifications/\\{id}/answer", "何伟");
        ENTITLED.put("/needs/paper.*|/comments/\\{id}/words", "王芳");
        ENTITLED.put("/(sign-in|needs|here|invitation|c/|guardian|home-visits|sms).*", "");
        ENTITLED.put("/tips(/follow.*)?", "");
        ENTITLED.put("/draws.*", "陈静");
        ENTITLED.put("/spot-checks.*", "江河");
        ENTITLED.put(".*", "李建国");
    }

    private Visitor entitled(String pattern) {
        var name = ENTITLED.entrySet().stream().filter(each -> pattern.matches(each.getKey())).findFirst().orElseThrow().getValue();
        return people.computeIfAbsent(name, each -> each.isEmpty() ? visitor() : as(each));
    }

    @Test
    void nonsense_is_a_4xx_everywhere_and_saves_nothing() throws IOException {
        var fields = fields();
        assertThat(fields).hasSizeGreaterThan(80);
        var wrong = new ArrayList<String>();
        var addresses = new HashMap<Routes.Route, String>();
        Routes.of(mapping).forEach(route -> addresses.put(route, Routes.address(route, truth())));
        var tried = 0;
        for (var route : Routes.of(mapping)) {
            if (!route.method().equals("POST") || WITHOUT_FIELDS.contains(route.pattern())) {
                continue;
            }
            var person = entitled(route.pattern());
            for (var bad : NEVER.entrySet()) {
                var before = count("select (select count(*) from journal.entry) + (select count(*) from party.session) + (select count(*) from message.outbox)");
                var typed = new HashMap<String, List<String>>();
                // all of them would be more than a form may send; a form of texts alone has its own
                fields.forEach(field -> typed.put(field, List.of(bad.getKey().equals("too long") && typed.size() > 20 && !field.startsWith("exit_") && !field.equals("remark") ? "x" : bad.getValue())));
                var status = person.send("/sign-in", addresses.get(route), typed).status();
                var after = count("select (select count(*) from journal.entry) + (select count(*) from party.session) + (select count(*) from message.outbox)");
                tried++;
                if (status < 400 || status >= 500 || after != before) {
                    wrong.add(route + " answers " + bad.getKey() + " with " + status + (after == before ? "" : " and writes"));
                }
            }
            for (var odd : ODD.entrySet()) {
                var typed = new HashMap<String, List<String>>();
                fields.forEach(field -> typed.put(field, List.of(odd.getValue())));
                var status = person.send("/sign-in", addresses.get(route), typed).status();
                tried++;
                if (status >= 500) {
                    wrong.add(route + " answers " + odd.getKey() + " with " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(200);
    }
}
