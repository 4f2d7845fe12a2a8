package org.yicai.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log in the hands of somebody who may do everything in the database; only benches do. */
final class RewritableLog {

    private final JdbcClient sql;
    private final LogName name;

    RewritableLog(DataSource owner, LogName name) {
        this.sql = JdbcClient.create(owner);
        this.name = name;
    }

    /** Puts back what it remembers. */
    interface Undo extends AutoCloseable {

        @Override
        void close();
    }

    private JdbcClient.StatementSpec of(String text, Object... more) {
        var statement = sql.sql(text).param("subdistrict", name.subdistrict()).param("year", name.year());
        for (int i = 0; i < more.length; i += 2) {
            statement = statement.param((String) more[i], more[i + 1]);
        }
        return statement;
    }

    long size() {
        return of("select size from journal.head where subdistrict = :subdistrict and year = :year").query(Long.class).single();
    }

    private Map<String, Object> entry(long index) {
        return of("""
                select e.id, e.module, e.type, e.subject, e.at, e.bytes, e.leaf, l.hash, b.salt, b.content
                  from journal.leaf l join journal.entry e on e.id = l.entry left join journal.body b on b.entry = e.id
                 where l.subdistrict = :subdistrict and l.year = :year and l.index = :index
                """, "index", index).query().singleRow();
    }

    Undo remember(long one, long other) {
        var first = entry(one);
        var second = entry(other);
        var head = of("select root, frontier from journal.head where subdistrict = :subdistrict and year = :year").query().singleRow();
        return () -> {
            of("delete from journal.leaf where subdistrict = :subdistrict and year = :year and index in (:one, :other)", "one", one, "other", other).update();
            restore(one, first);
            if (other != one) {
                restore(other, second);
            }
            of("update journal.head set root = :root, frontier = :frontier where subdistrict = :subdistrict and year = :year", "root", head.get("root"), "frontier", head.get("frontier")).update();
        };
    }

    private void restore(long index, Map<String, Object> entry) {
        of("""
                insert into journal.entry (id, subdistrict, year, module, type, subject, at, bytes, leaf) values (:id, :subdistrict, :year, :module, :type, :subject, :at, :bytes, :leaf)
                    on conflict (id) do update set type = excluded.type, at = excluded.at, bytes = excluded.bytes, leaf = excluded.leaf
                """, "id", entry.get("id"), "module", entry.get("module"), "type", entry.get("type"), "subject", entry.get("subject"), "at", entry.get("at"), "bytes", entry.get("bytes"), "leaf", entry.get("leaf")).update();
        of("insert into journal.body (entry, subdistrict, salt, content) values (:id, :subdistrict, :salt, :content) on conflict (entry) do nothing",
                "id", entry.get("id"), "salt", entry.get("salt"), "content", entry.get("content")).update();
        of("insert into journal.leaf (subdistrict, year, index, entry, hash) values (:subdistrict, :year, :index, :id, :hash)", "index", index, "id", entry.get("id"), "hash", entry.get("hash")).update();
    }

    /** Another type of fact, in the column and in the bytes. @param leaf whether the leaf hash is made to fit */
    void rewrite(long index, boolean leaf) {
        var entry = entry(index);
        var text = new String((byte[]) entry.get("bytes"), StandardCharsets.UTF_8);
        change(entry, text.replace("\"t\":\"" + entry.get("type") + "\"", "\"t\":\"rewritten\""), leaf);
        of("update journal.entry set type = 'rewritten' where id = :id", "id", entry.get("id")).update();
    }

    /** A day earlier, in the column and in the bytes, and everything in the database fits again. */
    void backDate(long index) {
        var entry = entry(index);
        var at = ((Timestamp) entry.get("at")).toInstant();
        var earlier = at.minusSeconds(86_400);
        var text = new String((byte[]) entry.get("bytes"), StandardCharsets.UTF_8);
        change(entry, text.replace(at.toString(), earlier.toString()), true);
        of("update journal.entry set at = :at where id = :id", "id", entry.get("id"), "at", Timestamp.from(earlier)).update();
        moveHead();
    }

    private void change(Map<String, Object> entry, String text, boolean leaf) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (java.util.Arrays.equals(bytes, (byte[]) entry.get("bytes"))) {
            throw new IllegalStateException("nothing was changed in " + text);
        }
        var hash = leaf ? Merkle.leaf(bytes) : entry.get("leaf");
        of("update journal.entry set bytes = :bytes, leaf = :leaf where id = :id", "bytes", bytes, "leaf", hash, "id", entry.get("id")).update();
        of("update journal.leaf set hash = :hash where entry = :id", "hash", hash, "id", entry.get("id")).update();
    }

    void delete(long index) {
        var id = entry(index).get("id");
        of("delete from journal.leaf where subdistrict = :subdistrict and year = :year and index = :index", "index", index).update();
        of("delete from journal.body where entry = :id", "id", id).update();
        of("delete from journal.entry where id = :id", "id", id).update();
    }

    /** Both leaves stay whole, each at the other's number; the head fits them. */
    void swap(long one, long other) {
        var first = entry(one);
        var second = entry(other);
        of("delete from journal.leaf where subdistrict = :subdistrict and year = :year and index in (:one, :other)", "one", one, "other", other).update();
        var put = "insert into journal.leaf (subdistrict, year, index, entry, hash) values (:subdistrict, :year, :index, :id, :hash)";
        of(put, "index", one, "id", second.get("id"), "hash", second.get("hash")).update();
        of(put, "index", other, "id", first.get("id"), "hash", first.get("hash")).update();
        moveHead();
    }

    /** Makes the head fit the leaves; nobody signs that. */
    void moveHead() {
        var tree = new Merkle();
        of("select hash from journal.leaf where subdistrict = :subdistrict and year = :year order by index").query(byte[].class).list().forEach(tree::append);
        of("update journal.head set root = :root, frontier = :frontier where subdistrict = :subdistrict and year = :year", "root", tree.root(), "frontier", tree.frontier()).update();
    }

    List<TileFiles.Row> rows(long from, long to) {
        return of("""
                select e.bytes, l.hash from journal.leaf l join journal.entry e on e.id = l.entry
                 where l.subdistrict = :subdistrict and l.year = :year and l.index >= :from and l.index < :to order by l.index
                """, "from", from, "to", to).query(TileFiles.Row.class).list();
    }
}
