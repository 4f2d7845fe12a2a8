package org.yicai.need;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;

/** Where a group of needs went. Implemented by what comes after needs: projects. */
public interface Destination {

    /**
     * What came of a group.
     *
     * @param id of the project
     * @param title what it is called
     * @param path its page
     * @param label message key of how it stands
     * @param who in whose hands it is: the name of an organisation; null while nobody's
     * @param steps what happened there, oldest first
     * @param agreed what the contract costs; null while there is none
     * @param paid what was paid of it
     */
    record Place(UUID id, String title, String path, String label, @Nullable String who, java.util.List<Step> steps, @Nullable Money agreed, Money paid) {}

    /** Who does the work. @param id the organisation */
    record Worker(java.util.UUID id, String name) {}

    /** @param key message key of what happened */
    record Step(LocalDate day, String key) {}

    /** In at most one SQL statement; empty while nothing came of it. */
    Optional<Place> of(GroupId group);

    /** Who did what came of the group, the contractor; empty while nobody was chosen. In at most one SQL statement. */
    default Optional<Worker> worker(GroupId group) {
        return Optional.empty();
    }
}
