package org.yicai.need.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.ClassicSimilarity;

/**
 * The messages worth measuring: those that share the most telling pairs, and, for a short message, those that are about
 * the same issues and things, also where no pair is shared.
 */
final class Candidates {

    static final String PAIRS = "pairs";
    static final String MEANING = "meaning";
    static final String ID = "id";

    /** So many pairs of the new message are asked for, those that tell most; the others cost time and find nothing new. */
    private static final int ASKED = 40;

    /** So many of those found are measured exactly. */
    private static final int MEASURED = 60;

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Map<String, Integer> known = new HashMap<>();

    Candidates(IndexSearcher searcher) {
        this.searcher = searcher;
        this.searcher.setSimilarity(new ClassicSimilarity());
        this.reader = searcher.getIndexReader();
    }

    Measure measure() {
        return new Measure(this::messagesWith, reader.numDocs());
    }

    List<String> ids(Measure.Weighed asked) throws IOException {
        var ids = new LinkedHashSet<String>();
        find(sharing(asked.saying().pairs()), ids);
        if (asked.reading() != null) {
            find(meaning(asked.reading().terms().keySet()), ids);
        }
        return List.copyOf(ids);
    }

    private void find(Query query, Set<String> ids) throws IOException {
        for (var hit : searcher.search(query, MEASURED).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc, Set.of(ID)).get(ID));
        }
    }

    /** In how many messages a pair stands, each asked once. */
    private int messagesWith(String pair) {
        return known.computeIfAbsent(pair, each -> {
            try {
                return reader.docFreq(new Term(PAIRS, each));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private BooleanQuery sharing(Map<String, Integer> pairs) {
        var query = new BooleanQuery.Builder();
        var telling = new ArrayList<>(pairs.entrySet());
        telling.removeIf(each -> messagesWith(each.getKey()) == 0);
        telling.sort(Comparator.comparingDouble(each -> -weight(each.getValue(), messagesWith(each.getKey()))));
        telling.stream().limit(ASKED)
                .forEach(each -> query.add(new BoostQuery(new TermQuery(new Term(PAIRS, each.getKey())), (float) (1 + Math.log(each.getValue()))), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    private double weight(int count, int with) {
        return (1 + Math.log(count)) * Math.log((reader.numDocs() + 1) / (with + 0.5));
    }

    private static BooleanQuery meaning(Set<String> terms) {
        var query = new BooleanQuery.Builder();
        terms.forEach(each -> query.add(new TermQuery(new Term(MEANING, each)), BooleanClause.Occur.SHOULD));
        return query.build();
    }
}
