package org.yicai.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and where.
 *
 * @param person null for somebody who has not signed in
 * @param name how pages greet the person; "" for nobody
 * @param subdistrict where the actor acts: the place of the appointments, or the place a visitor looks at
 * @param appointments valid today in that subdistrict; empty for residents and visitors
 */
public record Actor(@Nullable PersonId person, String name, SubdistrictId subdistrict, Set<Appointed> appointments) {

    /** One appointment; {@code community} is null where the whole subdistrict is meant. */
    public record Appointed(Role role, OrganisationId organisation, @Nullable CommunityId community) {}

    public static Actor nobody(SubdistrictId subdistrict) {
        return new Actor(null, "", subdistrict, Set.of());
    }

    /** The same person somewhere else, without the appointments held here: for things found by a code that is valid everywhere. */
    public Actor at(SubdistrictId elsewhere) {
        return elsewhere.equals(subdistrict) ? this : new Actor(person, name, elsewhere, Set.of());
    }

    public boolean signedIn() {
        return person != null;
    }

    public boolean is(Role... roles) {
        for (var role : roles) {
            if (appointments.stream().anyMatch(each -> each.role() == role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the actor holds this role in this very organisation. */
    public boolean is(Role role, OrganisationId organisation) {
        return appointments.stream().anyMatch(each -> each.role() == role && each.organisation().equals(organisation));
    }

    /** Whether the actor holds this role for this community, or for all of the subdistrict. */
    public boolean isIn(Role role, UUID community) {
        return appointments.stream().anyMatch(each -> each.role() == role && (each.community() == null || each.community().value().equals(community)));
    }

    /** The organisation the actor holds the role in; the first where there are several; null where there is none. */
    public @Nullable OrganisationId organisation(Role role) {
        return appointments.stream().filter(each -> each.role() == role).map(Appointed::organisation).findFirst().orElse(null);
    }

    /** Whether this is the person, so that nobody signs for what he made himself. */
    public boolean isPerson(@Nullable PersonId other) {
        return person != null && person.equals(other);
    }

    /** @throws Refusal (403) when nobody is signed in */
    public PersonId requirePerson() {
        if (person == null) {
            throw Refusal.forbidden("web.refused.sign-in");
        }
        return person;
    }

    /** @throws Refusal (403) unless the actor holds one of the roles */
    public void require(Role... roles) {
        if (!is(roles)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }
}
