package org.yicai.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of Chinese money in whole fen (1 yuan = 100 fen); never negative. */
public record Money(long fen) implements Comparable<Money> {

    public static final Money NONE = new Money(0);

    /** The largest amount a form takes: 10 billion yuan. */
    public static final Money MOST = new Money(1_000_000_000_000L);

    public Money {
        if (fen < 0) {
            throw new IllegalArgumentException("money is never negative: " + fen);
        }
    }

    public static Money of(long fen) {
        return new Money(fen);
    }

    /** For reading rows: the conversion of columns looks for exactly this. */
    public static Money of(Long fen) {
        return new Money(fen);
    }

    /**
     * Reads yuan as people type them: "12000", "12,000.50", "¥300".
     *
     * @throws ArithmeticException when there is less than one fen in it, a sign, or more than {@link #MOST}
     * @throws NumberFormatException when it is no number
     */
    public static Money yuan(String text) {
        var number = new BigDecimal(text.strip().replaceFirst("^[¥￥]", "").replace(",", "").replace("，", ""));
        if (number.signum() < 0 || number.precision() - number.scale() > 11) {
            throw new ArithmeticException("out of range");
        }
        return new Money(number.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** Yuan with two decimals and thousands marked, without the currency sign: "12,000.00". */
    public String inYuan() {
        return "%,d.%02d".formatted(fen / 100, fen % 100);
    }

    /** A difference with its sign: "+¥1,200.00", "−¥300.00", "¥0.00" when nothing changes. */
    public static String difference(long fen) {
        return (fen > 0 ? "+" : fen < 0 ? "−" : "") + "¥" + of(Math.abs(fen)).inYuan();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
