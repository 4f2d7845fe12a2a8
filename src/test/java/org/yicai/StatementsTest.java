package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Public pages ask the database at most 3 times, all others at most 5, counted at the driver with the scope's own statement. */
class StatementsTest extends TownTest {

    private static final Map<String, String> WHO = Map.ofEntries(
            Map.entry("/triage", "王淑琴"), Map.entry("/time/asks", "王淑琴"), Map.entry("/honours/desk", "李建国"), Map.entry("/expenses/desk", "孙晓梅"), Map.entry("/gifts", "王淑琴"), Map.entry("/agreements", "王淑琴"),  Map.entry("/needs/call", "王芳"), Map.entry("/needs/paper", "王芳"), Map.entry("/groups", "李建国"), Map.entry("/designs", "李建国"), Map.entry("/budget", "李建国"), Map.entry("/catalogue/several", "陈志远"), Map.entry("/landed", "李建国"),
            Map.entry("/people", "陈志远"), Map.entry("/setup", "陈志远"), Map.entry("/organisations", "陈志远"), Map.entry("/organisations/own", "孙晓梅"), Map.entry("/council/seats", "陈志远"), Map.entry("/council", "高玉兰"), Map.entry("/witnessing", "陈静"),
            Map.entry("/api-keys", "陈志远"), Map.entry("/projects", "孙晓梅"), Map.entry("/payments", "李建国"), Map.entry("/milestones", "周敏"), Map.entry("/activities/new", "孙晓梅"),
            Map.entry("/asks", "孙晓梅"), Map.entry("/burden", "李建国"), Map.entry("/work", "李建国"), Map.entry("/my", "丁香"), Map.entry("/my/questions", "何伟"), Map.entry("/badge", "王淑琴"), Map.entry("/late", "李建国"),
            Map.entry("/activities", "孙晓梅"), Map.entry("/photo-matches", "李建国"), Map.entry("/rounds", "王淑琴"), Map.entry("/entrances", "王淑琴"), Map.entry("/knocks", "王淑琴"), Map.entry("/offers", "王淑琴"),
            Map.entry("/needs/group", "王淑琴"), Map.entry("/errands", "丁香"), Map.entry("/referrals", "孙晓梅"), Map.entry("/named-staff", "陈志远"), Map.entry("/entitlements/", "李建国"),
            Map.entry("/calls", "丁香"), Map.entry("/callbacks", "王淑琴"), Map.entry("/needs", "王淑琴"), Map.entry("/households", "王淑琴"), Map.entry("/volunteers", "王淑琴"),
            Map.entry("/training/", "王淑琴"), Map.entry("/corps/voice", "孙晓梅"), Map.entry("/programmes/", "王淑琴"), Map.entry("/visits", "何伟"), Map.entry("/visits/sheets", "王淑琴"),
            Map.entry("/badges", "何伟"), Map.entry("/hosts", "王淑琴"), Map.entry("/proposals", "王淑琴"), Map.entry("/for-me", "孔令"), Map.entry("/invitations", "江河"), Map.entry("/policies", "何伟"),
            Map.entry("/absences", "程远"), Map.entry("/partners", "王淑琴"), Map.entry("/my/slots", "陆远"), Map.entry("/my/bookings", "吕大妈"), Map.entry("/mentors/", "江河"),
            Map.entry("/portraits", "何伟"), Map.entry("/records/declared", "程远"), Map.entry("/records/evaluations", "王淑琴"), Map.entry("/spot-checks", "江河"));

    @BeforeAll
    void photographs() {
        Photographs.shown(this, port);
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** The folder of published logs is shared by all clones. */
    @BeforeAll
    void theFilesAreThisTowns() {
        sequencer.catchUp();
    }

    @Test
    void every_page_keeps_its_budget() {
        var over = new ArrayList<String>();
        var report = new ArrayList<String>();
        for (var route : Routes.of(mapping)) {
            if (!route.method().equals("GET") || route.pattern().equals("/view")) {
                continue;
            }
            var address = Routes.address(route, truth());
            var open = visitor().get(address).status() != 302;
            var visitor = open ? visitor() : as(address.endsWith("/award") || address.endsWith("/evaluation") ? "李建国" : address.endsWith("/word") ? "王淑琴" : WHO.entrySet().stream().filter(each -> address.startsWith(each.getKey()))
                    .max(java.util.Comparator.comparingInt(each -> each.getKey().length())).map(Map.Entry::getValue).orElse("李建国"));
            visitor.get(address);
            TestServer.get().forgetStatements();
            var status = visitor.get(address).status();
            var statements = TestServer.get().statements();
            report.add("%d %s → %d (%s)".formatted(statements.size(), address, status, open ? "public" : "staff"));
            if (status != 200 && status != 303 && !address.endsWith("/edit") || statements.size() > (open ? 3 : 5)) {
                over.add("%s answers %d with %d statements: %s".formatted(address, status, statements.size(), statements));
            }
        }
        System.out.println(String.join("\n", report));
        assertThat(over).isEmpty();
        assertThat(report).hasSizeGreaterThan(25);
    }
}
