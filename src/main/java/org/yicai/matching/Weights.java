package org.yicai.matching;

/**
 * How much things weigh, all in points; a point is one metre of way.
 *
 * @param load times the square of the shifts in four weeks and this one: the next shift of somebody with n costs (2n+1) times it
 * @param newFace an elder is visited by somebody unknown to her
 * @param anotherFace an elder sees in one week one person more than her visits need
 * @param otherTopic the topic is none that the person likes
 * @param empty a seat stays empty; more than all else can come to, so that no seat stays empty to save a way
 */
public record Weights(int load, int newFace, int anotherFace, int otherTopic, int empty) {

    public static Weights usual() {
        return new Weights(40, 1_500, 1_000, 300, 100_000);
    }
}
