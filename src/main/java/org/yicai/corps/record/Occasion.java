package org.yicai.corps.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;

/** What a record of service is about: a presence at an activity, a home visit, or what a volunteer declared. */
sealed interface Occasion {

    /** @param attendance of the volunteer at the activity */
    record Attended(UUID attendance, UUID activity) implements Occasion {}

    /** @param word with which the household confirmed it */
    record Visited(UUID visit, UUID word, @Nullable UUID project, OrganisationId provider, String title, String place) implements Occasion {}

    record Declared(UUID declaration, String title, String place) implements Occasion {}

    default @Nullable UUID attendance() {
        return this instanceof Attended it ? it.attendance : null;
    }

    default @Nullable UUID activity() {
        return this instanceof Attended it ? it.activity : null;
    }

    default @Nullable UUID visit() {
        return this instanceof Visited it ? it.visit : null;
    }

    default @Nullable UUID declaration() {
        return this instanceof Declared it ? it.declaration : null;
    }

    default @Nullable UUID project() {
        return this instanceof Visited it ? it.project : null;
    }

    default @Nullable UUID organiser() {
        return this instanceof Visited it ? it.provider.value() : null;
    }

    /** null where an activity says it. */
    default @Nullable String title() {
        return switch (this) {
            case Attended it -> null;
            case Visited it -> it.title;
            case Declared it -> it.title;
        };
    }

    /** null where an activity says it. */
    default @Nullable String place() {
        return switch (this) {
            case Attended it -> null;
            case Visited it -> it.place;
            case Declared it -> it.place;
        };
    }
}
