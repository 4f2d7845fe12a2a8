package yicai.bench.photos;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

/**
 * Stored photographs by the million. Each takes its local features from photographs that were set aside, most from one and the
 * rest from any; of every word some bits are turned over, with the frequency that other photographs of like things have, and
 * each lies elsewhere in the picture. So the drawers are as unevenly full as with real ones, and neighbours are near. The outline
 * is the first donor's, with as many bits turned over.
 */
public final class Crowd {

    private static final int WORDS = 104;
    private static final int BITS = 48;
    private static final int OUTLINE = 4;
    private final List<long[]> donors;
    private final long seed;

    /** @param sketches of the photographs set aside */
    public Crowd(List<byte[]> sketches, long seed) {
        this.donors = sketches.stream().filter(each -> each.length > OUTLINE * 8).map(each -> {
            var words = new long[each.length / 8];
            ByteBuffer.wrap(each).asLongBuffer().get(words);
            return words;
        }).toList();
        this.seed = seed;
    }

    /** Which of the donors most of this one comes from. */
    public int donor(int number) {
        return (int) Math.floorMod(number * 0x9E3779B97F4A7C15L >>> 20, donors.size());
    }

    public byte[] sketch(int number) {
        var chance = new Random(seed * 31 + number);
        var to = ByteBuffer.allocate((OUTLINE + WORDS) * 8);
        for (int i = 0; i < OUTLINE; i++) {
            to.putLong(donors.get(donor(number))[i] ^ someBits(chance));
        }
        for (int i = 0; i < WORDS; i++) {
            var from = donors.get(i % 4 == 0 ? chance.nextInt(donors.size()) : donor(number));
            long word = from[OUTLINE + chance.nextInt(from.length - OUTLINE)] ^ someBits(chance);
            to.putLong(word & (1L << BITS) - 1 | (long) chance.nextInt(1 << 16) << BITS);
        }
        return to.array();
    }

    /** Three of sixteen, spread anyhow: two pieces of wall or leaves of two photographs differ as much. */
    private static long someBits(Random chance) {
        long bits = 0;
        for (int round = 0; round < 4; round++) {
            bits |= chance.nextLong() & chance.nextLong() & chance.nextLong() & chance.nextLong();
        }
        return bits;
    }
}
