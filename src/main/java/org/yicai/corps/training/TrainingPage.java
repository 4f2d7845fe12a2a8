package org.yicai.corps.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Readiness;
import org.yicai.corps.profile.Skills;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/**
 * The courses of the corps, for everybody.
 *
 * @param sessions of the days to come, with each course
 * @param certificates mine, latest first
 * @param gaps what I lack before any position
 */
record TrainingPage(Fields in, List<Row> sessions, List<Certificate> certificates, List<Readiness.Gap> gaps, boolean signedIn, boolean mayKeep, LocalDate today, Instant now) implements FormPage {

    /**
     * A course, with one of its sessions where there is one.
     *
     * @param ended whether no more days are set
     * @param places null for as many as come
     * @param mine whether I enrolled: with a place when seated, with one held for me while offeredUntil is ahead, else in line
     * @param ahead how many wait before me, or at all
     */
    record Row(UUID course, String title, String what, int minutes, @Nullable Integer validMonths, String gates, boolean ended, @Nullable UUID session, @Nullable Instant startsAt, @Nullable String venue,
            @Nullable Integer places, int taken, boolean mine, boolean seated, @Nullable Instant offeredUntil, int ahead) {

        boolean full() {
            return places != null && taken >= places;
        }

        int free() {
            return places == null ? 0 : places - taken;
        }
    }

    record Certificate(String title, String number, Instant startsAt, int minutes, @Nullable LocalDate validUntil) {}

    boolean ended(Certificate one) {
        return one.validUntil != null && one.validUntil.isBefore(today);
    }

    /** What is still ahead can be enrolled for and given back. */
    boolean ahead(Row row) {
        return row.startsAt != null && row.startsAt.isAfter(now);
    }

    /** Each course once. */
    List<Option> courses() {
        return sessions.stream().filter(each -> !each.ended).map(each -> Option.of(each.course, each.title)).distinct().toList();
    }

    List<Option> gates(View view) {
        var all = new java.util.ArrayList<Option>();
        all.add(new Option("POSITION", view.t("corps.gate.POSITION")));
        for (var step : List.of("CORE", "LEADER", "FOUNDER")) {
            all.add(new Option("STEP:" + step, view.t("corps.step." + step)));
        }
        Skills.options(view).forEach(each -> all.add(new Option("SKILL:" + each.value(), each.label())));
        return all;
    }
}
