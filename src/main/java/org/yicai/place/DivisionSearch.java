package org.yicai.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.place.Division.Level;
import org.yicai.place.Divisions.Found;

/** Finds divisions in being by digits or by words; each question looks at a bounded number of rows. */
@Component
class DivisionSearch {

    /** How many rows are looked at for one word; the upper levels come first. */
    private static final int LOOKED_AT = 1500;

    /** Held by so many names that reading an area through finds enough at once, while the index would first gather all of the country. */
    private static final Set<String> EVERYWHERE = Set.of("社区", "居委", "居委会", "村委", "村委会", "委会");

    private static final String COLUMNS = "d.code, d.level, d.parent, d.name, coalesce(nullif(d.name_en, ''), d.name) as name_en, d.valid_from, d.valid_to";

    private static final String ORDER = "array_position(array['PROVINCE', 'CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY'], %1$s.level), %1$s.code";

    private static final String IN_BEING = "d.valid_from <= :today and (d.valid_to is null or d.valid_to > :today)";

    /** The names of what it lies in, from the smallest to the largest. */
    private static final String ANCESTORS = """
              left join place.division p1 on p1.code = %1$s.parent and p1.valid_from <= :today and (p1.valid_to is null or p1.valid_to > :today)
              left join place.division p2 on p2.code = p1.parent and p2.valid_from <= :today and (p2.valid_to is null or p2.valid_to > :today)
              left join place.division p3 on p3.code = p2.parent and p3.valid_from <= :today and (p3.valid_to is null or p3.valid_to > :today)
              left join place.division p4 on p4.code = p3.parent and p4.valid_from <= :today and (p4.valid_to is null or p4.valid_to > :today)
            """;

    private final JdbcClient sql;

    DivisionSearch(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(
            String code, Level level, @Nullable String parent, String name, String nameEn, LocalDate validFrom, @Nullable LocalDate validTo,
            @Nullable String p1, @Nullable String p2, @Nullable String p3, @Nullable String p4) {

        Found found() {
            return new Found(new Division(code, level, parent, name, nameEn, validFrom, validTo), path());
        }

        /** What stands only for the order of the codes, such as 市辖区, tells nobody where to look. */
        private String path() {
            return Stream.of(p4, p3, p2, p1)
                    .filter(Objects::nonNull)
                    .filter(each -> !each.equals("市辖区") && !each.equals("县") && !each.endsWith("直辖县级行政区划"))
                    .distinct()
                    .collect(Collectors.joining(" · "));
        }
    }

    /** Codes that begin with these digits, at most twelve. */
    List<Found> byCode(String digits, LocalDate today, int most) {
        return sql.sql("""
                with hit as (
                    (select %s from place.division d
                      where d.level <> 'COMMUNITY' and d.code between :from and :to and %s order by %s limit :most)
                    union all
                    (select %s from place.division d
                      where d.level = 'COMMUNITY' and d.code between :from and :to and %s order by d.code limit :most))
                select h.*, p1.name as p1, p2.name as p2, p3.name as p3, p4.name as p4 from hit h
                %s order by %s limit :most
                """.formatted(COLUMNS, IN_BEING, ORDER.formatted("d"), COLUMNS, IN_BEING, ANCESTORS.formatted("h"), ORDER.formatted("h")))
                .param("from", digits + "0".repeat(12 - digits.length()))
                .param("to", digits + "9".repeat(12 - digits.length()))
                .param("today", today)
                .param("most", most)
                .query(Row.class)
                .stream()
                .map(Row::found)
                .toList();
    }

    /** Names that are the word, begin with it or hold it. */
    List<Found> byName(String word, LocalDate today, int most) {
        return best("""
                    (select %1$s from place.division d
                      where d.pairs @> :starting and strpos(d.name, :word) = 1 and %2$s limit :many)
                    union
                    (select %1$s from place.division d
                      where d.pairs @> :holding and strpos(d.name, :word) > 0 and %2$s limit :many)
                """, word, List.of(), today, most);
    }

    /** The same within these areas: the small ones are read through, for the large ones the pairs are asked first. */
    List<Found> byName(String word, List<Area> within, LocalDate today, int most) {
        return best("""
                    (select d.* from unnest(:largeFrom, :largeTo) as area(first, last) cross join lateral
                        (select %1$s from place.division d
                          where d.pairs @> :holding and d.code between area.first and area.last and strpos(d.name, :word) > 0 and %2$s limit :many) d
                      limit :many)
                    union
                    (select d.* from unnest(:smallFrom, :smallTo) as area(first, last) cross join lateral
                        (select %1$s from place.division d
                          where d.code between area.first and area.last and strpos(d.name, :word) > 0 and %2$s limit :many) d
                      limit :many)
                """, word, within, today, most);
    }

    private List<Found> best(String hits, String word, List<Area> within, LocalDate today, int most) {
        var place = CommitteeName.place(word);
        var large = within.stream().filter(each -> each.large() && !EVERYWHERE.contains(word)).toList();
        var small = within.stream().filter(each -> !large.contains(each)).toList();
        return sql.sql("""
                with hit as (%s),
                best as (
                    select *, case when h.name = any (:same) then 0 when strpos(h.name, :word) = 1 then 1 else 2 end as distance
                      from hit h order by distance, %s limit :most)
                select h.*, p1.name as p1, p2.name as p2, p3.name as p3, p4.name as p4 from best h
                %s
                 order by h.distance, %s
                """.formatted(hits.formatted(COLUMNS, IN_BEING), ORDER.formatted("h"), ANCESTORS.formatted("h"), ORDER.formatted("h")))
                .param("starting", Pairs.starting(place))
                .param("holding", Pairs.holding(place))
                .param("word", word)
                .param("same", CommitteeName.of(word).toArray(String[]::new))
                .param("largeFrom", large.stream().map(Area::first).toArray(String[]::new))
                .param("largeTo", large.stream().map(Area::last).toArray(String[]::new))
                .param("smallFrom", small.stream().map(Area::first).toArray(String[]::new))
                .param("smallTo", small.stream().map(Area::last).toArray(String[]::new))
                .param("today", today)
                .param("many", LOOKED_AT)
                .param("most", most)
                .query(Row.class)
                .stream()
                .map(Row::found)
                .toList();
    }

    /** Areas whose names hold the last of the words and that lie in what the other words name; the larger ones first. */
    List<Area> areas(List<String> words, LocalDate today) {
        var word = words.getLast();
        var codes = sql.sql("""
                with d as (
                    select d.code, d.level, d.parent, d.name from place.division d
                     where d.level <> 'COMMUNITY' and d.pairs @> :holding and strpos(d.name, :word) > 0 and d.name not in ('市辖区', '县') and %s
                     limit :many)
                select d.code from d
                %s
                 where not exists (select 1 from unnest(:others) as other(word)
                                    where strpos(concat_ws(' ', d.name, p1.name, p2.name, p3.name), other.word) = 0)
                 order by %s limit 60
                """.formatted(IN_BEING, ANCESTORS.formatted("d"), ORDER.formatted("d")))
                .param("holding", Pairs.holding(word))
                .param("word", word)
                .param("others", words.subList(0, words.size() - 1).toArray(String[]::new))
                .param("today", today)
                .param("many", LOOKED_AT)
                .query(String.class)
                .list();
        return Area.of(codes);
    }
}
