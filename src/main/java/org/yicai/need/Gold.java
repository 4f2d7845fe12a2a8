package org.yicai.need;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which messages people hold to be about the same issue: a file of lines "id,cluster", "-" for a message without a twin.
 *
 * @param clusters by id
 */
record Gold(Map<String, String> clusters) {

    static final String ALONE = "-";

    static Gold read(Path file) throws IOException {
        var clusters = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var comma = line.lastIndexOf(',');
            if (comma > 0 && !line.startsWith("id,")) {
                clusters.put(line.substring(0, comma).strip(), line.substring(comma + 1).strip());
            }
        }
        return new Gold(clusters);
    }

    boolean alone(String id) {
        return ALONE.equals(clusters.get(id));
    }

    /** Whether a cluster is known for it with at least one other of these messages. */
    boolean hasTwin(String id, Map<String, List<String>> members) {
        var cluster = clusters.get(id);
        return cluster != null && !cluster.equals(ALONE) && members.get(cluster).size() > 1;
    }

    boolean same(String one, String other) {
        return clusters.get(one) != null && !alone(one) && clusters.get(one).equals(clusters.get(other));
    }
}
