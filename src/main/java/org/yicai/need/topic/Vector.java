package org.yicai.need.topic;

/**
 * A message as numbers, most of them nothing.
 *
 * @param at which features are there, ascending
 * @param weight how much of each
 */
record Vector(int[] at, float[] weight) {

    double dot(float[] other) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += weight[i] * other[at[i]];
        }
        return sum;
    }

    void addTo(float[] other, double times) {
        for (int i = 0; i < at.length; i++) {
            other[at[i]] += (float) (times * weight[i]);
        }
    }

    double square() {
        double sum = 0;
        for (var each : weight) {
            sum += each * each;
        }
        return sum;
    }
}
