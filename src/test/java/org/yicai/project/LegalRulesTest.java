package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;

/** Every rule of the law on purchasing services, P1 to P16 and Q1 to Q13: which test shows it hold and fail, how it is held where there is nothing to check, or that it is not held yet. */
class LegalRulesTest extends TownTest {

    /** @param test the test with its failing case, whose text names the rule; "" when there is nothing to check, then {@code how} says how it is held */
    private record Row(String id, String source, String test, String how) {}

    private static final String FORMS = "RulesThroughFormsTest";
    private static final String CONTRACT = "contract/ContractRulesTest";
    private static final String AWARD = "AwardThroughFormsTest";

    private static final List<Row> ROWS = List.of(
            new Row("P1", "财政部令第102号第5条", FORMS, ""),
            new Row("P2", "财政部令第102号第6条", AWARD, ""),
            new Row("P2", "财政部令第102号第6条", FORMS, ""),
            new Row("P3", "财政部令第102号第8条", AWARD, ""),
            new Row("P3", "财政部令第102号第8条", FORMS, ""),
            new Row("P4", "财政部令第102号第18条", AWARD, ""),
            new Row("P5", "财政部令第102号第10条", FORMS, ""),
            new Row("P7", "财政部令第102号第11条", FORMS, ""),
            new Row("P8", "预算法第13条", AWARD, ""),
            new Row("P8", "预算法第13条", FORMS, ""),
            new Row("P9", "政府采购法第26条", AWARD, ""),
            new Row("P10", "财政部令第102号第24条", FORMS, ""),
            new Row("P11", "财政部令第102号第23条", CONTRACT, ""),
            new Row("P11", "财政部令第102号第23条", FORMS, ""),
            new Row("P12", "财政部令第102号第26条，政府采购法第48条", FORMS, ""),
            new Row("P13", "财政部令第102号第27条", "LedgerTest", ""),
            new Row("P14", "财政部令第102号第20、21条", "MonitoringTest", ""),
            new Row("P15", "财政部令第102号第29条", "", "there is no form, table or page about financing"),
            new Row("Q1", "政府采购法第46条", FORMS, ""),
            new Row("Q2", "实施条例第50条", FORMS, ""),
            new Row("Q3", "政府采购法第47条", FORMS, ""),
            new Row("Q4", "政府采购法第49条", FORMS, ""),
            new Row("Q5", "实施条例第48条", FORMS, ""),
            new Row("Q6", "政府采购法第41条", FORMS, ""),
            new Row("Q7", "实施条例第45条", FORMS, ""),
            new Row("Q8", "政府采购法第42条", "", "the application may not delete what belongs to a purchase, asserted here"),
            new Row("Q11", "政府采购法第61条", FORMS, ""),
            new Row("Q12", "保障中小企业款项支付条例第9条", FORMS, ""));

    private static final Map<String, String> NOT_YET = Map.of(
            "P6", "a design does not say whether it is a service for the public or an auxiliary one",
            "P16", "a channel of supervision for each project belongs to the module supervision",
            "Q9", "the five conditions of a supplier are not recorded",
            "Q10", "the responsible person of an organisation is not recorded, so related bidders are not seen",
            "Q13", "contracts are public at once; other objects of disclosure have no clock",
            "1.3 weights, indicators, bands", "belong to the module evaluation",
            "1.3 rating", "the rating of a social organisation is not recorded");

    @Test
    void every_rule_is_held_or_said_not_to_be() {
        var all = Stream.concat(IntStream.rangeClosed(1, 16).mapToObj(each -> "P" + each), IntStream.rangeClosed(1, 13).mapToObj(each -> "Q" + each)).collect(Collectors.toSet());
        var held = ROWS.stream().map(Row::id).collect(Collectors.toSet());
        assertThat(held).doesNotContainAnyElementsOf(NOT_YET.keySet());
        held.addAll(NOT_YET.keySet().stream().filter(each -> !each.startsWith("1.3")).collect(Collectors.toCollection(HashSet::new)));
        assertThat(held).isEqualTo(all);
    }

    @Test
    void a_row_has_a_test_that_names_its_rule_or_says_how_it_is_held() throws IOException {
        for (var row : ROWS) {
            assertThat(row.test().isEmpty()).as(row.toString()).isNotEqualTo(row.how().isEmpty());
            if (!row.test().isEmpty()) {
                var text = Files.readString(Path.of("src/test/java/org/yicai/project", row.test() + ".java"));
                assertThat(text).as(row.toString()).containsPattern("(?<![A-Za-z0-9])" + row.id() + "(?![0-9])");
            }
        }
    }

    @Test
    void Q8_what_belongs_to_a_purchase_cannot_be_deleted() {
        for (var table : List.of("project.project", "project.self_check", "project.award", "project.contract", "project.milestone", "project.acceptance", "project.payment", "project.amendment",
                "project.subcontract", "project.contract_filing", "project.ending", "journal.entry")) {
            assertThat(deletes(table)).as(table).isFalse();
        }
        assertThat(deletes("project.deliverable")).as("its twin: parts of a design may be written anew").isTrue();
    }

    private boolean deletes(String table) {
        return truth().sql("select has_table_privilege('yicai_app', ?, 'delete')").param(table).query(Boolean.class).single();
    }
}
