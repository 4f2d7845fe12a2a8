package org.yicai.need.entitlement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something people have a right to, which nobody needs to buy.
 *
 * @param basis the law or notice it stands in
 * @param validUntil the last day; null while no end is known
 * @param version counts the corrections, from 1
 */
public record Entitlement(UUID id, String name, String forWhom, String what, String whereTo, String basis, LocalDate validFrom, @Nullable LocalDate validUntil, int version) {

    public boolean holds(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    /** All of its words, for comparing. */
    public String text() {
        return name + "\n" + forWhom + "\n" + what;
    }
}
