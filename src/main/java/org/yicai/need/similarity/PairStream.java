package org.yicai.need.similarity;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The pairs of one message, each as often as it is counted. */
final class PairStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<Map.Entry<String, Integer>> pairs;
    private int at;
    private int times;

    PairStream(Map<String, Integer> counts) {
        pairs = List.copyOf(counts.entrySet());
    }

    @Override
    public boolean incrementToken() {
        if (at < pairs.size() && times == pairs.get(at).getValue()) {
            at++;
            times = 0;
        }
        if (at == pairs.size()) {
            return false;
        }
        clearAttributes();
        term.append(pairs.get(at).getKey());
        times++;
        return true;
    }

    @Override
    public void reset() {
        at = 0;
        times = 0;
    }
}
