package org.yicai.kernel;

/** Through whom somebody or something came: the more come through neighbours, the more the service has taken root. */
public enum Door {
    SELF,
    NEIGHBOUR,
    COMMITTEE,
    CONTRACTOR;

    /** The door that a link names: "neighbour", "committee", "contractor"; everything else is somebody's own way. */
    public static Door via(String sent) {
        for (var each : values()) {
            if (each.via().equals(sent)) {
                return each;
            }
        }
        return SELF;
    }

    /** What a link says for this door. */
    public String via() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
