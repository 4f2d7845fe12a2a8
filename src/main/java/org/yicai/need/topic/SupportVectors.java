package org.yicai.need.topic;

import java.util.List;
import java.util.Random;

/**
 * One linear classifier for each class against all others: support vector machines with squared hinge loss, by dual
 * coordinate descent (Hsieh, Chang, Lin, Keerthi and Sundararajan 2008, algorithm 1).
 */
final class SupportVectors {

    /** What a mistake costs: small, since messages are short and labels are people's. */
    private static final double COST = 0.3;
    /** Few examples of a class weigh more, and a little more than in proportion: every topic counts alike. */
    private static final double BALANCE = 1.2;
    private static final int ROUNDS = 40;
    private static final double ENOUGH = 0.02;
    private final float[][] weights;

    /**
     * Learns.
     *
     * @param classOf the class of each vector, 0 to {@code classes} - 1
     * @param features how long weights must be
     */
    SupportVectors(List<Vector> vectors, int[] classOf, int classes, int features) {
        weights = new float[classes][features];
        var members = new int[classes];
        for (var each : classOf) {
            members[each]++;
        }
        for (int c = 0; c < classes; c++) {
            double heavier = members[c] == 0 ? 1 : Math.pow((double) vectors.size() / (classes * members[c]), BALANCE);
            learn(vectors, classOf, c, COST * heavier);
        }
    }

    private void learn(List<Vector> vectors, int[] classOf, int wanted, double costOfMember) {
        var random = new Random(wanted);
        var w = weights[wanted];
        int n = vectors.size();
        var alpha = new double[n];
        var curve = new double[n];
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
            curve[i] = vectors.get(i).square() + diagonal(classOf[i], wanted, costOfMember);
        }
        double worst = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && worst > ENOUGH; round++) {
            worst = 0;
            for (int left = n; left > 0; left--) {
                int pick = random.nextInt(left);
                int i = order[pick];
                order[pick] = order[left - 1];
                order[left - 1] = i;
                int sign = classOf[i] == wanted ? 1 : -1;
                double slope = sign * vectors.get(i).dot(w) - 1 + diagonal(classOf[i], wanted, costOfMember) * alpha[i];
                double pull = alpha[i] == 0 ? Math.min(slope, 0) : slope;
                worst = Math.max(worst, Math.abs(pull));
                if (pull != 0) {
                    double before = alpha[i];
                    alpha[i] = Math.max(before - slope / curve[i], 0);
                    vectors.get(i).addTo(w, (alpha[i] - before) * sign);
                }
            }
        }
    }

    private static double diagonal(int classOf, int wanted, double costOfMember) {
        return 1 / (2 * (classOf == wanted ? costOfMember : COST));
    }

    /** How far a message lies on the side of each class. */
    double[] scores(Vector vector) {
        var scores = new double[weights.length];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = vector.dot(weights[c]);
        }
        return scores;
    }

    float[] weights(int wanted) {
        return weights[wanted];
    }
}
