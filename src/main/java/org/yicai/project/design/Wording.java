package org.yicai.project.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yicai.project.AbilityTarget;
import org.yicai.project.IndicatorKind;
import org.yicai.project.PromiseForm;
import org.yicai.project.gate.DesignFile;
import org.yicai.web.Fields;
import org.yicai.web.View;

/** A design as words, each under the name of its field in the form: what versions keep, and what two people who write at once compare. Fields that nobody filled in are left out. */
record Wording(Map<String, String> fields) {

    /** Every field in the order of the form. */
    static final List<String> NAMES = names();

    private static final Pattern ROW = Pattern.compile("([de])([1-9])_([a-z]+)");
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("title", "project.title"), Map.entry("summary", "project.summary"), Map.entry("target_group", "project.target"), Map.entry("remains", "project.remains"),
            Map.entry("nature", "project.nature"), Map.entry("leaf", "project.leaf"), Map.entry("kind", "project.kind"), Map.entry("purchaser_level", "project.level"),
            Map.entry("level_reason", "project.level-reason"), Map.entry("origin", "project.origin"), Map.entry("regime", "project.regime"), Map.entry("budget_line", "project.line"),
            Map.entry("amount", "project.amount"), Map.entry("able_reason", "project.able.reason"));
    private static final Map<String, String> LISTS = Map.of(
            "nature", "ServiceNature", "kind", "ServiceKind", "purchaser_level", "PurchaserLevel", "origin", "Origin", "regime", "Regime", "d_unit", "Unit", "d_evidence", "Evidence",
            "e_kind", "Ability", "e_unit", "AbilityUnit");

    private static List<String> names() {
        var names = new ArrayList<>(List.of("title", "summary", "target_group", "remains", "nature", "leaf", "kind", "purchaser_level", "level_reason", "origin", "regime", "budget_line", "amount"));
        for (int row = 1; row <= PromiseForm.ROWS; row++) {
            names.addAll(List.of("d" + row + "_name", "d" + row + "_quantity", "d" + row + "_unit", "d" + row + "_standard", "d" + row + "_evidence"));
        }
        for (int row = 1; row <= AbilityTarget.ROWS; row++) {
            names.addAll(List.of("e" + row + "_kind", "e" + row + "_quantity", "e" + row + "_unit"));
        }
        names.add("able_reason");
        for (var kind : IndicatorKind.values()) {
            names.add("indicator_" + kind);
        }
        for (int point = 1; point <= DesignForm.NEGATIVE_POINTS; point++) {
            names.add("negative_" + point);
        }
        return List.copyOf(names);
    }

    /** What is stored, with names instead of ids, so that it can be read when they are gone. */
    static Wording of(DesignFile file) {
        var project = file.project();
        var in = Fields.blank().with("leaf", project.leafCode() + " " + project.leafName()).with("budget_line", file.backing().budgetName());
        return read(DesignForm.fill(in, file));
    }

    private static Wording read(Fields in) {
        var fields = new LinkedHashMap<String, String>();
        NAMES.stream().filter(in::ticked).forEach(name -> fields.put(name, in.typed(name).strip().replace("\r\n", "\n")));
        return new Wording(fields);
    }

    /** What stands in a form, with the names of what was chosen from lists. */
    static Wording typed(Fields in, Choices.Lists lists) {
        var wording = read(in);
        for (var name : List.of("leaf", "budget_line")) {
            wording.fields.computeIfPresent(name, (field, id) -> lists.name(id));
        }
        return wording;
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The fields that another wording says otherwise. */
    List<String> changed(Wording other) {
        return NAMES.stream().filter(name -> !get(name).equals(other.get(name))).toList();
    }

    /** What a field says, in the visitor's language where it was chosen from a list. */
    String show(View view, String name) {
        var value = get(name);
        if (name.startsWith("negative_")) {
            return value.isEmpty() ? "" : view.t(value.equals("YES") ? "project.yes" : "project.no");
        }
        var row = ROW.matcher(name);
        var key = "label." + LISTS.get(row.matches() ? row.group(1) + "_" + row.group(3) : name) + "." + value;
        return view.words().has(key) ? view.t(key) : value;
    }

    /** What a field is called. */
    static String label(View view, String name) {
        var row = ROW.matcher(name);
        if (row.matches()) {
            var what = row.group(1).equals("d") ? "project.deliverable" : "project.able";
            return view.t(what, row.group(2)) + " · " + view.t(what + "." + row.group(3));
        }
        var kind = name.startsWith("indicator_") ? name.substring("indicator_".length()) : "";
        return !kind.isEmpty() ? view.label("IndicatorKind", kind) : name.startsWith("negative_") ? view.t(name.replace("negative_", "project.negative.")) : view.t(LABELS.get(name));
    }

    /** A field in two wordings; what is different is marked in both. */
    record Row(String label, boolean changed, Marks marks) {}

    /** This wording beside a later one, field by field; what both leave empty is left out. */
    List<Row> beside(Wording later, View view) {
        return NAMES.stream()
                .filter(name -> !get(name).isEmpty() || !later.get(name).isEmpty())
                .map(name -> new Row(label(view, name), !get(name).equals(later.get(name)), Marks.of(show(view, name), later.show(view, name))))
                .toList();
    }
}
