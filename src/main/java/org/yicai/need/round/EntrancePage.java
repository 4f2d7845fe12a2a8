package org.yicai.need.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Need;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The doors of an entrance, for the one who walks it.
 *
 * @param given the need that was just taken down, for telling its receipt; null otherwise
 * @param again whether only the doors are shown at which nobody was in
 */
record EntrancePage(Fields in, Round round, Entrance entrance, List<Doorway> doors, @Nullable Need given, boolean again, boolean walks) implements FormPage {

    List<Doorway> shown() {
        return again ? doors.stream().filter(Doorway::open).toList() : doors;
    }

    /** How the fields of a door are named. */
    static String label(Doorway door) {
        return "label_" + door.number();
    }

    static String button(Doorway door, Outcome outcome) {
        return door.number() + "-" + outcome;
    }

    Outcome[] outcomes() {
        return Outcome.values();
    }
}
