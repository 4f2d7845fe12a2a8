package org.yicai.need;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Receipt;
import org.yicai.need.bypass.WordLists;

/** Turns letters into needs, a batch in one transaction with few statements; a letter that came before is left alone. */
@Component
class Letterbox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Clocks clocks;
    private final Clock clock;
    private final WordLists words;

    // six: a letter is a row, a limit and a fact, and looked at for what neighbours must not read
    Letterbox(JdbcClient sql, PlatformTransactionManager transactions, Journal journal, Clocks clocks, Clock clock, WordLists words) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.journal = journal;
        this.clocks = clocks;
        this.clock = clock;
        this.words = words;
    }

    private record Fresh(UUID id, Receipt receipt, Letter letter, @Nullable Bypass bypass, int[] pairs) {}

    /** Saves those that are new in this subdistrict, and says how many they were. */
    int save(Actor actor, @Nullable UUID community, List<Letter> batch) {
        if (batch.isEmpty()) {
            return 0;
        }
        try {
            return transaction.execute(status -> saveNew(actor, community, batch));
        } catch (DuplicateKeyException twice) {
            // among a million receipts some would come twice: others are drawn
            return transaction.execute(status -> saveNew(actor, community, batch));
        }
    }

    /** The letters that have not come before, each once. */
    List<Letter> fresh(Actor actor, List<Letter> batch) {
        return transaction.execute(status -> unknown(actor, batch));
    }

    private int saveNew(Actor actor, @Nullable UUID community, List<Letter> batch) {
        var letters = unknown(actor, batch);
        if (letters.isEmpty()) {
            return 0;
        }
        mergeWell();
        var claimed = claim(actor, community, letters.stream().map(this::fresh).toList());
        journal.append(claimed.stream().map(each -> Fact.first("need", "need-imported", each.id, actor)
                .with("receipt", each.receipt.code()).with("source", each.letter.source())
                .with("title", each.letter.title()).with("words", each.letter.words())
                .with("community", community).with("bypass", each.bypass)).toList());
        return claimed.size();
    }

    private Fresh fresh(Letter letter) {
        var said = letter.title() + "\n" + letter.words();
        return new Fresh(NeedId.next(letter.writtenAt()).value(), Receipt.next(), letter, words.of(said), Grams.of(said));
    }

    private List<Letter> unknown(Actor actor, List<Letter> batch) {
        var known = new HashSet<>(sql.sql("select source_id from need.imported where subdistrict = :subdistrict and source = 'csv' and source_id = any (:ids)")
                .param("subdistrict", actor.subdistrict().value())
                .param("ids", batch.stream().map(Letter::source).toArray(String[]::new))
                .query(String.class)
                .list());
        return batch.stream().filter(each -> known.add(each.source())).toList();
    }

    /** For this transaction: the search index takes many rows at once, which costs half of what a few at a time cost. */
    private void mergeWell() {
        sql.sql("select set_config('work_mem', '96MB', true), set_config('gin_pending_list_limit', '32MB', true)").query((row, i) -> 1).single();
    }

    private static final String CLAIM = """
            with f as materialized (
                select * from unnest(cast(:ids as uuid[]), cast(:sources as text[]), cast(:receipts as text[]), cast(:titles as text[]), cast(:words as text[]),
                                     cast(:writtens as timestamptz[]), cast(:pins as text[]), cast(:begins as int[]), cast(:ends as int[]), cast(:steps as uuid[]), cast(:bypasses as text[]))
                           as f (id, source, receipt, title, words, written, pin, pairs_begin, pairs_end, step, bypass)
            ), claimed as (
                insert into need.imported (source, source_id, subdistrict, need) select 'csv', f.source, :subdistrict, f.id from f order by f.source
                on conflict do nothing returning need
            ), fresh as materialized (
                select f.* from f join claimed on claimed.need = f.id
            ), voiced as (
                insert into need.need (id, subdistrict, receipt, title, words, topic, community, spot, voice, open_to_all, voiced_at, promised_by, stage, pin, since, limit_days, due_on, bypass)
                select id, :subdistrict, receipt, title, words, 'OTHER', cast(:community as uuid), '', 'IMPORT', bypass is null, written, :promised, 'NEW', pin, :at, :limit, :promised, bypass from fresh
            ), searchable as (
                insert into need.search (need, subdistrict, grams) select id, :subdistrict, (cast(:pairs as int[]))[pairs_begin : pairs_end] from fresh
            ), begun as (
                insert into need.step (id, subdistrict, need, kind, at, words) select step, :subdistrict, id, 'VOICED', :at, '' from fresh
            )
            select need from claimed
            """;

    /**
     * Whoever enters the id first makes the need; ids are entered in their order, so that two imports of one file wait for
     * each other and never in a circle.
     */
    private List<Fresh> claim(Actor actor, @Nullable UUID community, List<Fresh> needs) {
        var at = clock.instant();
        var limit = clocks.begin(actor.subdistrict(), Stage.NEW, Topic.OTHER);
        var rows = Rows.of(needs);
        var claimed = new HashSet<>(sql.sql(CLAIM)
                .param("subdistrict", actor.subdistrict().value())
                .param("community", community)
                .param("promised", limit.due())
                .param("limit", limit.days())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", needs.stream().map(Fresh::id).toArray(UUID[]::new))
                .param("sources", texts(needs, each -> each.letter.source()))
                .param("receipts", texts(needs, each -> each.receipt.code()))
                .param("titles", texts(needs, each -> each.letter.title()))
                .param("words", texts(needs, each -> each.letter.words()))
                .param("writtens", texts(needs, each -> each.letter.writtenAt().toString()))
                .param("pins", texts(needs, each -> "%04d".formatted(RANDOM.nextInt(10_000))))
                .param("pairs", rows.pairs)
                .param("begins", rows.begins)
                .param("ends", rows.ends)
                .param("bypasses", texts(needs, each -> each.bypass == null ? null : each.bypass.name()))
                .param("steps", needs.stream().map(each -> Ids.next(at)).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return needs.stream().filter(each -> claimed.contains(each.id)).toList();
    }

    /** The pairs of all needs in one array, because an array of arrays must be a rectangle; those of one begin and end, counted from 1. */
    private record Rows(int[] pairs, int[] begins, int[] ends) {

        static Rows of(List<Fresh> needs) {
            var rows = new Rows(new int[needs.stream().mapToInt(each -> each.pairs.length).sum()], new int[needs.size()], new int[needs.size()]);
            int end = 0;
            for (int i = 0; i < needs.size(); i++) {
                var pairs = needs.get(i).pairs;
                System.arraycopy(pairs, 0, rows.pairs, end, pairs.length);
                rows.begins[i] = end + 1;
                end += pairs.length;
                rows.ends[i] = end;
            }
            return rows;
        }
    }

    private static String[] texts(List<Fresh> needs, Function<Fresh, @Nullable String> text) {
        return needs.stream().map(text).toArray(String[]::new);
    }
}
