package org.yicai.project;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.web.Fields;

/**
 * The paper behind some money, as it was typed.
 *
 * @param words what was typed; where the paper has no number, what it is and why
 * @param number 20 digits of an electronic invoice 数电票, or the code of 10 or 12 and the 8 digits of an older one in one run; null when there is none
 * @param total what is on the paper in all, when it is used in parts; null when it is used once
 */
public record Invoice(String words, @Nullable String number, @Nullable Money total) {

    private static final Pattern RUN = Pattern.compile("\\d(?:[\\s\\-_./]*\\d){7,}");

    /** Reads the field, and "invoice_total" beside it. Rule IV1: what looks like a number is a whole one; only a paper with a number has parts. */
    public static Invoice read(Fields in, String field) {
        var words = in.text(field, 100);
        var total = in.ticked("invoice_total") ? in.money("invoice_total") : null;
        var digits = digits(words);
        boolean whole = digits != null && isNumber(digits);
        if (digits != null && !whole) {
            in.refuse(field, "project.finding.invoice-number", digits.length());
        }
        if (total != null && !whole) {
            in.refuse("invoice_total", "project.finding.invoice-part");
        }
        return new Invoice(words, whole ? digits : null, total);
    }

    /** The number in what was typed; null when there is none, or none that is whole. */
    public static @Nullable String number(String typed) {
        var digits = digits(typed);
        return digits != null && isNumber(digits) ? digits : null;
    }

    private static boolean isNumber(String digits) {
        return digits.length() == 18 || digits.length() == 20;
    }

    /** The first run of at least eight digits, full-width or parted by blanks and strokes; also one that is nothing but digits. */
    private static @Nullable String digits(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var run = RUN.matcher(plain);
        return run.find() ? run.group().replaceAll("\\D", "") : null;
    }
}
