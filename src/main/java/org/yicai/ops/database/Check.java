package org.yicai.ops.database;

/**
 * What somebody found who looked.
 *
 * @param name two or three words
 * @param says what was found, without a full stop
 * @param way what to do about it; "" when nothing has to be done
 */
public record Check(String name, Grade grade, String says, String way) {

    /** From nothing to do, over better soon, to now. */
    public enum Grade {
        OK,
        WARNING,
        BAD
    }

    public static Check ok(String name, String says) {
        return new Check(name, Grade.OK, says, "");
    }

    public static Check warning(String name, String says, String way) {
        return new Check(name, Grade.WARNING, says, way);
    }

    public static Check bad(String name, String says, String way) {
        return new Check(name, Grade.BAD, says, way);
    }

    /** The one sentence. */
    public String sentence() {
        return way.isEmpty() ? says : says + "; " + way;
    }
}
