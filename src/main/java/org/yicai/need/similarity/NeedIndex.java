package org.yicai.need.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.ClassicSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Finds among many messages the few that share telling pairs with a new one. It holds ids and pairs, no texts: what
 * people said stays in the database, under its row-level security. It can be thrown away and made anew at any time.
 */
public final class NeedIndex implements AutoCloseable {

    private static final String PAIRS = "pairs";
    private static final String ID = "id";

    /** So many pairs of the new message are asked for, those that tell most; the others cost time and find nothing new. */
    private static final int ASKED = 40;

    /** So many of those found are measured exactly. */
    private static final int MEASURED = 60;

    private static final double WRITE_BUFFER_MB = 24;
    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.freeze();
    }

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** @param folder where the index lies or is to be made */
    public NeedIndex(Path folder) {
        this(onDisk(folder));
    }

    private NeedIndex(Directory place) {
        try {
            var settings = new IndexWriterConfig().setRAMBufferSizeMB(WRITE_BUFFER_MB).setSimilarity(new ClassicSimilarity());
            writer = new IndexWriter(place, settings);
            searchers = new SearcherManager(writer, null);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** An index that lives as long as this object, for tests. */
    public static NeedIndex inMemory() {
        return new NeedIndex(new ByteBuffersDirectory());
    }

    private static Directory onDisk(Path folder) {
        try {
            return FSDirectory.open(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Adds a message, or replaces the one of this id; found after {@link #refresh}. */
    public void put(String id, Saying saying) {
        var document = new Document();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new Field(PAIRS, new PairStream(saying.pairs()), COUNTED));
        try {
            writer.updateDocument(new Term(ID, id), document);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Up to where a log has been read: what {@link #refresh} was told last; 0 in the beginning. */
    public long readTo(String log) {
        var kept = writer.getLiveCommitData();
        for (var each : kept == null ? List.<Map.Entry<String, String>>of() : kept) {
            if (each.getKey().equals(log)) {
                return Long.parseLong(each.getValue());
            }
        }
        return 0;
    }

    /** Forgets everything. */
    public void clear() {
        try {
            writer.deleteAll();
            writer.setLiveCommitData(List.of());
            refresh();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Makes what was added findable and keeps it, with how far a log has been read. */
    public void refresh(String log, long readTo) {
        var kept = new HashMap<String, String>();
        var before = writer.getLiveCommitData();
        if (before != null) {
            before.forEach(each -> kept.put(each.getKey(), each.getValue()));
        }
        kept.put(log, Long.toString(readTo));
        writer.setLiveCommitData(kept.entrySet());
        refresh();
    }

    /** Makes what was added findable, and keeps it. */
    public void refresh() {
        try {
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Reads messages again: by id, those that are gone or must not be seen left out. */
    @FunctionalInterface
    public interface Sayings {
        Map<String, Saying> of(List<String> ids);
    }

    /** A message that may be about the same issue; {@link Measure#SAME_ISSUE} says from which score on it is offered. */
    public record Twin(String id, double score) {}

    /**
     * The messages that are most likely about the same issue, the likeliest first.
     *
     * @param most how many at most
     */
    public List<Twin> twins(Saying saying, int most, Sayings sayings) {
        try {
            var searcher = searchers.acquire();
            try {
                searcher.setSimilarity(new ClassicSimilarity());
                var reader = searcher.getIndexReader();
                var frequencies = new Frequencies(reader);
                var ids = new ArrayList<String>();
                for (var hit : searcher.search(query(saying, frequencies, reader.numDocs()), MEASURED).scoreDocs) {
                    ids.add(searcher.storedFields().document(hit.doc, Set.of(ID)).get(ID));
                }
                var measure = new Measure(frequencies, reader.numDocs());
                var weighed = measure.weigh(saying);
                return sayings.of(ids).entrySet().stream()
                        .map(each -> new Twin(each.getKey(), measure.between(weighed, measure.weigh(each.getValue()))))
                        .sorted(Comparator.comparingDouble(Twin::score).reversed())
                        .limit(most)
                        .toList();
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In how many messages a pair stands, each asked once. */
    private static final class Frequencies implements ToIntFunction<String> {

        private final IndexReader reader;
        private final Map<String, Integer> known = new HashMap<>();

        Frequencies(IndexReader reader) {
            this.reader = reader;
        }

        @Override
        public int applyAsInt(String pair) {
            return known.computeIfAbsent(pair, each -> {
                try {
                    return reader.docFreq(new Term(PAIRS, each));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
    }

    private static BooleanQuery query(Saying saying, Frequencies frequencies, int messages) {
        var query = new BooleanQuery.Builder();
        saying.pairs().entrySet().stream()
                .filter(each -> frequencies.applyAsInt(each.getKey()) > 0)
                .sorted(Comparator.comparingDouble(each -> -weight(each.getValue(), frequencies.applyAsInt(each.getKey()), messages)))
                .limit(ASKED)
                .forEach(each -> query.add(new BoostQuery(new TermQuery(new Term(PAIRS, each.getKey())), (float) (1 + Math.log(each.getValue()))), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    private static double weight(int count, int with, int messages) {
        return (1 + Math.log(count)) * Math.log((messages + 1) / (with + 0.5));
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
