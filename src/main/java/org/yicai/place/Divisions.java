package org.yicai.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Remembers;

/**
 * The divisions of the whole country, from the provinces to the residents' and villagers' committees. They come with
 * the product and are read into the database once, see {@link #load}; before that little is known.
 */
@Component
public class Divisions implements Remembers {

    private static final int LONGEST = 40;
    private final JdbcClient sql;
    private final DivisionLoad loading;
    private final DivisionSearch searching;
    private final Places places;
    private final TransactionTemplate reading;
    private volatile boolean complete;

    Divisions(JdbcClient sql, DivisionLoad loading, DivisionSearch searching, Places places, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.loading = loading;
        this.searching = searching;
        this.places = places;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Something found.
     *
     * @param path where it lies, from the largest to the smallest: "北京市 · 东城区"; "" for a province
     */
    public record Found(Division division, String path) {}

    /** The division of this code, in being or not; of several that bore the code, the last. */
    public Optional<Division> find(String code) {
        return reading.execute(status -> sql.sql("""
                select code, level, parent, name, coalesce(nullif(name_en, ''), name) as name_en, valid_from, valid_to from place.division
                 where code = :code order by valid_from desc limit 1
                """).param("code", code).query(Division.class).optional());
    }

    /** What lies directly in the division and is in being today, by code; the provinces for null. */
    public List<Division> children(@Nullable String parent) {
        return reading.execute(status -> sql.sql("""
                select code, level, parent, name, coalesce(nullif(name_en, ''), name) as name_en, valid_from, valid_to from place.division
                 where %s and valid_from <= :today and (valid_to is null or valid_to > :today) order by code
                """.formatted(parent == null ? "parent is null and level = 'PROVINCE'" : "parent = :parent"))
                .param("parent", parent)
                .param("today", places.today())
                .query(Division.class)
                .list());
    }

    /**
     * Looks for divisions that are in being today: first those of just this name, then those that begin with it, then
     * those that hold it; the higher level first. Of a very common word not all are looked at.
     *
     * @param words the first digits of a code, at least two; or a part of a name, at least two characters, after the
     *     names of what it lies in, with blanks between them: "北京 东四". Shorter words before the last are passed over.
     * @param most how many at most
     * @return nothing for words that are too short or longer than any name
     */
    public List<Found> search(String words, int most) {
        var all = words(words);
        if (all.isEmpty() || all.getLast().length() < 2 || all.stream().anyMatch(each -> each.length() > LONGEST)) {
            return List.of();
        }
        var last = all.removeLast();
        var areas = all.stream().filter(each -> each.length() > 1).toList();
        return reading.execute(status -> {
            if (areas.isEmpty() && last.chars().allMatch(Character::isDigit)) {
                return last.length() > 12 ? List.<Found>of() : searching.byCode(digits(last), places.today(), most);
            }
            if (areas.isEmpty()) {
                return searching.byName(last, places.today(), most);
            }
            var within = searching.areas(areas, places.today());
            return within.isEmpty() ? List.<Found>of() : searching.byName(last, within, places.today(), most);
        });
    }

    /** Between blanks of every width and the dots of a path; what cannot be in a name separates too. */
    private static List<String> words(String words) {
        return new ArrayList<>(Stream.of(words.split("[\\s\\p{Z}\\p{Cntrl}·]+")).filter(each -> !each.isEmpty()).limit(6).toList());
    }

    /** Digits of every width. */
    private static String digits(String word) {
        var plain = new StringBuilder();
        word.chars().forEach(each -> plain.append(Character.digit(each, 10)));
        return plain.toString();
    }

    /** Whether the whole edition that ships with the product has been read. */
    public boolean complete() {
        if (!complete) {
            complete = reading.execute(status -> loading.complete());
        }
        return complete;
    }

    /** The edition that ships with the product. */
    public Edition edition() {
        return loading.edition();
    }

    /**
     * Reads what is not known yet, outside of a transaction of the caller. It goes on where an earlier load was cut
     * off; several loads at once, in several processes, share the work.
     *
     * @param progress hears now and then, and at the end, how many divisions this call has added
     */
    public void load(LongConsumer progress) {
        loading.load(progress);
    }

    /** Makes sure that a subdistrict with its district is known, without waiting for the whole country. */
    void know(String subdistrict) {
        loading.know(subdistrict);
    }

    @Override
    public void forget() {
        complete = false;
    }
}
