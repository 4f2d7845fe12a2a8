package org.yicai.activity.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.Abilities;
import org.yicai.activity.Sex;
import org.yicai.web.Fields;

/** Reads what volunteers are needed for, and what is asked of them. */
@Component
public class PositionForm {

    /** What the names of the fields of each position end in, where a form has several. */
    static final List<String> SUFFIXES = List.of("", "_2", "_3");

    private static final int YOUNGEST = 6;
    private static final int OF_AGE = 18;
    private final Abilities abilities;

    PositionForm(Abilities abilities) {
        this.abilities = abilities;
    }

    /** All that were filled in; no name twice. */
    List<Plan.Place> all(Fields in) {
        var all = new ArrayList<Plan.Place>();
        for (var suffix : SUFFIXES) {
            var one = read(in, suffix);
            if (one != null && all.stream().anyMatch(each -> each.name().equals(one.name()))) {
                in.refuse("position_name" + suffix, "activity.finding.position-known");
            } else if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /**
     * One position.
     *
     * @param suffix of the names of its fields
     * @return null when no volunteers are needed, or beside findings
     */
    public Plan.@Nullable Place read(Fields in, String suffix) {
        var name = in.optional("position_name" + suffix, 40);
        var duty = in.optional("position_duty" + suffix, 200);
        var seats = in.typed("position_seats" + suffix).isBlank() ? 0 : in.whole("position_seats" + suffix, 0, 500);
        var asks = asks(in, suffix);
        if (name.isEmpty() && duty.isEmpty() && seats == 0 && asks.equals(new Plan.Asks(null, null, null, null, null))) {
            return null;
        }
        if (seats == 0) {
            in.refuse("position_seats" + suffix, "activity.finding.seats");
        }
        in.text("position_name" + suffix, 40);
        in.text("position_duty" + suffix, 200);
        return new Plan.Place(name, duty, seats, asks);
    }

    private Plan.Asks asks(Fields in, String suffix) {
        var skill = code(in, "position_skill" + suffix, abilities.hasSkill(in.typed("position_skill" + suffix)));
        var language = code(in, "position_language" + suffix, abilities.hasLanguage(in.typed("position_language" + suffix)));
        var age = in.typed("position_age" + suffix).isBlank() ? null : in.whole("position_age" + suffix, YOUNGEST, OF_AGE);
        var sex = in.typed("position_sex" + suffix).isBlank() ? null : in.choice("position_sex" + suffix, Sex.class);
        return new Plan.Asks(skill, language, age, sex, because(in, suffix));
    }

    private static @Nullable String code(Fields in, String field, boolean known) {
        var code = in.optional(field, 40);
        if (!code.isEmpty() && !known) {
            in.refuse(field, "web.finding.choice");
        }
        return code.isEmpty() ? null : code;
    }

    /** M5: equal treatment is the rule; an exception gives its reason to everybody. */
    private static @Nullable String because(Fields in, String suffix) {
        var because = in.optional("position_sex_because" + suffix, 200);
        if (in.typed("position_sex" + suffix).isBlank()) {
            return null;
        }
        if (because.isEmpty()) {
            in.refuse("position_sex_because" + suffix, "activity.finding.sex-because");
        }
        return because;
    }
}
