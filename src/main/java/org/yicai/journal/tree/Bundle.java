package org.yicai.journal.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries one after the other, each behind its length as two bytes, the higher one first (c2sp.org/tlog-tiles). */
public final class Bundle {

    /** What two bytes can say. */
    public static final int LONGEST = 65_535;

    private Bundle() {}

    /** @throws IllegalArgumentException for an entry that is too long */
    public static byte[] of(List<byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /** The entries of a bundle. @throws IllegalArgumentException when it ends within one */
    public static List<byte[]> entries(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        int at = 0;
        while (at < bundle.length) {
            int length = at + 1 < bundle.length ? (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff : LONGEST + 1;
            at += 2;
            if (at + length > bundle.length) {
                throw new IllegalArgumentException("a bundle that ends within entry " + entries.size());
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return entries;
    }
}
