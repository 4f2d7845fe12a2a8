package org.yicai.need.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.need.Likeness;
import org.yicai.need.NeedAccess;
import org.yicai.need.Pasted;
import org.yicai.need.Voicing;
import org.yicai.web.Fields;

/** Reads a paste into rows, and says of each whether it was said before: in the same paste, or as a need that is here. */
@Component
class GroupReading {

    /** Two rows of one paste that share this much of their pairs of characters say the same. */
    private static final double SAME = 0.5;

    private final JdbcClient sql;
    private final Likeness likeness;
    private final NeedAccess access;

    GroupReading(JdbcClient sql, Likeness likeness, NeedAccess access) {
        this.sql = sql;
        this.likeness = likeness;
        this.access = access;
    }

    /** What a fresh paste says; fills the form in, so that everything can be changed. */
    List<GroupRow> fresh(Fields in, Actor actor, Pasted pasted, @Nullable UUID community) {
        for (int i = 0; i < pasted.rows().size(); i++) {
            var row = pasted.rows().get(i);
            in.with("words_" + i, row.sentence()).with("who_" + i, row.who()).with("phone_" + i, row.phone()).with("community_" + i, community);
        }
        in.with("rows", pasted.rows().size());
        var rows = again(in, actor, pasted.rows().size());
        rows.forEach(each -> in.with(each.field("keep"), each.likely() ? "yes" : null));
        return rows;
    }

    /** The rows of a form that came back. */
    List<GroupRow> again(Fields in, Actor actor, int count) {
        var rows = new ArrayList<GroupRow>();
        var said = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var words = in.typed("words_" + i).strip();
            var slight = Pasted.read(words).rows().stream().allMatch(Pasted.Row::slight);
            rows.add(new GroupRow(i, in.typed("who_" + i), in.typed("phone_" + i), slight ? null : same(said, words), slight ? null : known(actor, words), slight));
            said.add(words);
        }
        return rows;
    }

    private static @Nullable Integer same(List<String> before, String words) {
        for (int i = 0; i < before.size(); i++) {
            if (alike(before.get(i), words)) {
                return i;
            }
        }
        return null;
    }

    private static boolean alike(String one, String other) {
        var some = pairs(one);
        var more = pairs(other);
        long shared = some.stream().filter(more::contains).count();
        return shared > 1 && 2.0 * shared / (some.size() + more.size()) >= SAME;
    }

    private static Set<String> pairs(String words) {
        var letters = words.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).toArray();
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }

    private GroupRow.@Nullable Known known(Actor actor, String words) {
        var found = new HashMap<UUID, GroupRow.Known>();
        return likeness.of(actor.subdistrict(), Voicing.title(words), words, 1, ids -> {
            candidates(actor, ids).forEach(each -> found.put(each.id(), each));
            return found.values().stream().map(each -> new Likeness.Said(each.id(), each.title(), each.words())).toList();
        }).stream().filter(Likeness.Alike::same).map(each -> found.get(each.id())).findFirst().orElse(null);
    }

    /** Leaders see every need; whoever does not triage sees those that everybody may read. */
    private List<GroupRow.Known> candidates(Actor actor, List<UUID> ids) {
        return sql.sql("""
                select n.id, n.receipt, n.title, n.words from need.need n
                 where n.id = any (:ids) and n.subdistrict = :subdistrict and n.stage <> 'MERGED' and (:all or n.open_to_all and n.triaged_at is not null)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("subdistrict", actor.subdistrict().value())
                .param("all", access.mayTriage(actor))
                .query(GroupRow.Known.class)
                .list();
    }

    /** A need that this person has just taken in. */
    record Taken(Receipt receipt, String title, boolean openToAll) {}

    /** Those of these receipts that this person took in, in the order of the receipts. */
    List<Taken> taken(Actor actor, List<Receipt> receipts) {
        return sql.sql("""
                select receipt, title, open_to_all from need.need
                 where receipt = any (:receipts) and acted_by = :person and voice = 'GROUP' order by array_position(cast(:receipts as text[]), receipt)
                """)
                .param("receipts", receipts.stream().map(Receipt::code).toArray(String[]::new))
                .param("person", actor.requirePerson().value())
                .query(Taken.class)
                .list();
    }
}
