package org.yicai.kernel;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * The subdistricts whose rows the current work may see and write. Every transaction hands it to PostgreSQL,
 * whose row-level security holds the line; without a scope nothing is visible.
 */
public record Scope(Set<SubdistrictId> subdistricts) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final Scope NOWHERE = new Scope(Set.of());

    public static Scope of(SubdistrictId subdistrict) {
        return new Scope(Set.of(subdistrict));
    }

    /** The scope this thread works in; sees nothing when none was set. */
    public static Scope current() {
        return CURRENT.orElse(NOWHERE);
    }

    public <T> T call(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** As PostgreSQL reads it in the setting {@code yicai.subdistricts}: UUIDs with commas between them. */
    public String setting() {
        return subdistricts.stream().map(SubdistrictId::toString).sorted().collect(Collectors.joining(","));
    }
}
