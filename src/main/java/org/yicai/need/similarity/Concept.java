package org.yicai.need.similarity;

import java.util.List;

/**
 * What many ways of saying mean.
 *
 * @param name in plain Chinese, as a leader may read it
 * @param broader what it is a part or a kind of
 */
record Concept(String name, Layer layer, List<String> broader) {

    /** What a concept tells about a message. */
    enum Layer {
        /** The very thing: a stairwell lamp. */
        THING("物", 1),
        /** A wide kind of things: a lamp. */
        KIND("类", 0.6),
        /** Where it is: a stairwell. */
        SCENE("场", 0.35),
        /** For whom or by whom. */
        PEOPLE("人", 0.25),
        /** When. */
        TIME("时", 0.2),
        /** What is wrong, wanted or asked. */
        ASPECT("事", 1),
        /** The same, but mostly told beside something else: fallen, afraid, nobody cares. */
        ASIDE("轻", 0.45),
        /** Words that tell nothing. */
        FILLER("虚", 0);

        private final String sign;
        private final double weight;

        Layer(String sign, double weight) {
            this.sign = sign;
            this.weight = weight;
        }

        String sign() {
            return sign;
        }

        double weight() {
            return weight;
        }

        boolean aspect() {
            return this == ASPECT || this == ASIDE;
        }

        static Layer of(String sign) {
            for (var each : values()) {
                if (each.sign.equals(sign)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no such layer: " + sign);
        }
    }
}
