package org.yicai.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;

/**
 * An organisation known to a subdistrict.
 *
 * @param code the unified social credit code, 18 characters; null where it has none
 * @param community the community it belongs to; null where it is the whole subdistrict's
 */
public record Organisation(OrganisationId id, OrganisationKind kind, String name, @Nullable String code, @Nullable UUID community) {}
