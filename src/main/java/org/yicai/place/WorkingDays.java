package org.yicai.place;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Remembers;

/** The calendar of working days: Monday to Friday, but for the holidays and shifted days of place.working_day. */
@Component
public class WorkingDays implements Remembers {

    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private volatile @Nullable Map<LocalDate, Boolean> different;

    WorkingDays(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    record Row(LocalDate day, boolean works) {}

    public boolean works(LocalDate day) {
        var weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return different().getOrDefault(day, weekday);
    }

    /** The last day of a limit of {@code days} working days that began on {@code day}; the day itself does not count. */
    public LocalDate after(LocalDate day, int days) {
        var end = day;
        for (int left = days; left > 0; ) {
            end = end.plusDays(1);
            if (works(end)) {
                left--;
            }
        }
        return end;
    }

    @Override
    public void forget() {
        different = null;
    }

    private Map<LocalDate, Boolean> different() {
        var known = different;
        if (known == null) {
            known = reading.execute(status -> sql.sql("select day, works from place.working_day").query(Row.class).list()).stream()
                    .collect(Collectors.toUnmodifiableMap(Row::day, Row::works));
            different = known;
        }
        return known;
    }
}
