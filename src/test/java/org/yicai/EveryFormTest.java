package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
            "/sign-out", "/activities/{id}/sign-ups", "/activities/{id}/withdrawals", "/council/sessions/{id}/presence", "/asks/{id}/taking", "/asks/{id}/passing", "/designs/{id}/submission",
            "/people/invitations", "/people/{id}/invitation", "/people/{id}/sessions-ended", "/people/{id}/second-factor-lost", "/me/sessions-ended", "/me/second-factor/codes-kept",
            "/api-keys/{id}/kept", "/errands/{id}/claim", "/referrals/{id}/acceptance", "/triage/{id}/release", "/me/messages/readings", "/outbox/{id}/attempts", "/calls/{id}/taking",
            "/council/motions/{id}/support", "/milestones/{id}/review", "/milestones/{id}/hold-answers");

    /** No text at all may hold these. */
    private static final Map<String, String> NEVER = Map.of("NUL", "a\0b", "half a pair", "x\uFFFDy", "too long", "字".repeat(25_000));

    /** A free text may hold these, a date, a number or a choice may not. */
    private static final Map<String, String> ODD = Map.of(
            "no date", "2026-02-31", "a foreign id", "019aab00-0000-7000-8000-00000000dead", "a negative", "-1", "a huge number", "99999999999999999999",
            "markup", "'\"><script>alert(1)</script>");

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

    private Visitor entitled(String pattern) {
        var name = pattern.matches("/(triage|rounds|entrances|knocks|offers|calls|callbacks|households|needs/group|needs/call).*") || pattern.endsWith("/code") && pattern.startsWith("/needs") ? "王淑琴"
                : pattern.endsWith("/acceptance") ? "周敏"
                : pattern.startsWith("/people") || pattern.startsWith("/organisations") || pattern.startsWith("/catalogue") || pattern.startsWith("/council/seats") || pattern.startsWith("/calendar") || pattern.startsWith("/ways") || pattern.startsWith("/api-keys") || pattern.startsWith("/topics") || pattern.startsWith("/named-staff") ? "陈志远"
                : pattern.startsWith("/errands") ? "孔令"
                : pattern.startsWith("/referrals") ? "何伟"
                : pattern.startsWith("/council") || pattern.endsWith("/advice") || pattern.startsWith("/objections") ? "陈静"
                : pattern.endsWith("/answer") && pattern.startsWith("/asks") || pattern.endsWith("/done") ? "王芳"
                : pattern.startsWith("/activities") || pattern.equals("/asks") || pattern.endsWith("/self-check") || pattern.endsWith("/subcontracts") || pattern.endsWith("/requests") || pattern.endsWith("/amendments") || pattern.endsWith("/exits") || pattern.equals("/rectifications/{id}/answer") ? "何伟"
                : pattern.startsWith("/needs/paper") || pattern.equals("/comments/{id}/words") ? "王芳"
                : pattern.startsWith("/sign-in") || pattern.startsWith("/needs") || pattern.startsWith("/here") || pattern.startsWith("/invitation") || pattern.startsWith("/c/") || pattern.startsWith("/sms") ? ""
                : "李建国";
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
