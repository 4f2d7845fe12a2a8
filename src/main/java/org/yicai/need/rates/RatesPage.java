package org.yicai.need.rates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.need.rates.Rates.Counts;
import org.yicai.web.Fields;
import org.yicai.web.Page;
import org.yicai.web.View;

/**
 * @param year the last twelve months together
 * @param limit working days for the first answer
 */
record RatesPage(Fields in, List<Counts> months, Counts year, Heat heat, Period period, int limit) implements Page {

    /** How far back the heat goes. */
    enum Period {
        MONTH,
        QUARTER,
        YEAR
    }

    static String percent(View view, long part, long whole) {
        @Nullable Long percent = Counts.percent(part, whole);
        return percent == null ? view.t("need.rates.no-rate") : percent + "%";
    }

    /** "2026-11" as people write it. */
    static String month(View view, Counts counts) {
        var month = counts.month();
        return month == null ? "" : view.zh() ? month.getYear() + "年" + month.getMonthValue() + "月" : month.getYear() + "-" + (month.getMonthValue() < 10 ? "0" : "") + month.getMonthValue();
    }
}
