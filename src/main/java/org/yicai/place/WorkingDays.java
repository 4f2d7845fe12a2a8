package org.yicai.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Remembers;

/**
 * The calendar of working days: Monday to Friday, but for the holidays and shifted days of place.working_day. Every
 * node asks again after twenty seconds, so a day that is entered on one of them holds on all.
 */
@Component
public class WorkingDays implements Remembers {

    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Cache<WorkingDays, Map<LocalDate, Day>> different = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build();

    WorkingDays(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A day that differs from Monday to Friday.
     *
     * @param note what it is: "国庆节"
     * @param source where it was announced; "" when unknown
     */
    public record Day(LocalDate day, boolean works, String note, String source) {}

    public boolean works(LocalDate day) {
        var known = different().get(day);
        return known != null ? known.works : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the calendar takes the day out of its week; a plain Saturday is none. */
    public boolean holiday(LocalDate day) {
        var known = different().get(day);
        return known != null && !known.works;
    }

    /** The last day of a limit of {@code days} working days that began on {@code day}; the day itself does not count. */
    public LocalDate after(LocalDate day, int days) {
        return after(day, days, any -> true);
    }

    /** The same, when only the working days count that {@code counts} lets count: the others pass while the clock stands still. */
    public LocalDate after(LocalDate day, int days, Predicate<LocalDate> counts) {
        var end = day;
        for (int left = days; left > 0; ) {
            end = end.plusDays(1);
            if (works(end) && counts.test(end)) {
                left--;
            }
        }
        return end;
    }

    /** How many working days lie behind {@code from}, up to and with {@code to}; 0 when {@code to} is not later. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1).datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1)).filter(this::works).count();
    }

    /** The days of a year that differ, in order; none when its holidays have not been entered. */
    public List<Day> of(int year) {
        return different().values().stream().filter(each -> each.day.getYear() == year).toList();
    }

    /** Another text whenever a day that differs was entered, changed or taken back: who has counted with it, need not count again. */
    public String edition() {
        return UUID.nameUUIDFromBytes(different().values().toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void forget() {
        different.invalidateAll();
    }

    private Map<LocalDate, Day> different() {
        return different.get(this, any -> {
            var days = new TreeMap<LocalDate, Day>();
            reading.execute(status -> sql.sql("select day, works, note, source from place.working_day").query(Day.class).list()).forEach(each -> days.put(each.day, each));
            return days;
        });
    }
}
