package org.yicai.portal.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.witness.Cosignatures.Last;
import org.yicai.web.Page;
import org.yicai.web.Qr;

/**
 * @param checkpoint null before the log was signed for the first time
 * @param code the text of the checkpoint, without signatures: what a telephone reads is what stands beside it
 * @param keys the beginning of each of the log's keys, name and id
 */
record NoticePage(LocalDate day, @Nullable Checkpoint checkpoint, @Nullable Qr code, List<String> keys, List<Last> witnesses) implements Page {

    private static final int GROUP = 4;

    /** The root in groups of four digits, as people read it out to each other. */
    List<String> groups() {
        var hex = checkpoint == null ? "" : HexFormat.of().formatHex(checkpoint.root());
        var groups = new ArrayList<String>();
        for (int from = 0; from < hex.length(); from += GROUP) {
            groups.add(hex.substring(from, from + GROUP));
        }
        return groups;
    }
}
