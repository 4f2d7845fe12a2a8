package org.yicai.need.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.ClassicSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Finds among many messages the few that share telling pairs with a new one. It holds ids, pairs and concepts, no texts: what
 * people said stays in the database, under its row-level security. It can be thrown away and made anew at any time.
 */
public final class NeedIndex implements AutoCloseable {


    /** The catalogue by whose issues the messages were sorted in; another one makes the index anew. */
    private static final String CATALOGUE = "catalogue";

    private static final double WRITE_BUFFER_MB = 24;
    private static final FieldType COUNTED = new FieldType();
    private static final FieldType MEANT = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.freeze();
        MEANT.setIndexOptions(IndexOptions.DOCS);
        MEANT.setTokenized(true);
        MEANT.setOmitNorms(true);
        MEANT.freeze();
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
            if (readTo(CATALOGUE) != Catalogue.shipped().mark()) {
                clear();
            }
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
        document.add(new StringField(Candidates.ID, id, Field.Store.YES));
        document.add(new Field(Candidates.PAIRS, new PairStream(saying.pairs()), COUNTED));
        if (saying.brief()) {
            document.add(new Field(Candidates.MEANING, new PairStream(Reading.of(saying.words()).terms()), MEANT));
        }
        try {
            writer.updateDocument(new Term(Candidates.ID, id), document);
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
            refresh(CATALOGUE, Catalogue.shipped().mark());
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

    /**
     * A message that may be about the same issue; {@link Measure#SAME_ISSUE} says from which score on it is offered.
     *
     * @param why what both speak of, in plain words; empty where they share their words anyway
     */
    public record Twin(String id, double score, List<String> why) {}

    /**
     * The messages that are most likely about the same issue, the likeliest first.
     *
     * @param most how many at most
     */
    public List<Twin> twins(Saying saying, int most, Sayings sayings) {
        try {
            var searcher = searchers.acquire();
            try {
                var candidates = new Candidates(searcher);
                var measure = candidates.measure();
                var weighed = measure.weigh(saying);
                return sayings.of(candidates.ids(weighed)).entrySet().stream()
                        .map(each -> measured(each.getKey(), measure, weighed, measure.weigh(each.getValue())))
                        .sorted(Comparator.comparingDouble(Measured::score).reversed())
                        .limit(most)
                        .map(each -> new Twin(each.id, each.score, measure.why(weighed, each.message)))
                        .toList();
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Measured(String id, Measure.Weighed message, double score) {}

    private static Measured measured(String id, Measure measure, Measure.Weighed asked, Measure.Weighed found) {
        return new Measured(id, found, measure.between(asked, found));
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
