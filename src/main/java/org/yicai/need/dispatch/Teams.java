package org.yicai.need.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Organisation;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;

/** The corps and its teams, remembered for twenty seconds: they change rarely and stand on every triage page. */
@Component
public class Teams implements Remembers {

    private final Organisations organisations;
    private final Cache<SubdistrictId, List<Organisation>> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build();

    Teams(Organisations organisations) {
        this.organisations = organisations;
    }

    public List<Organisation> of(SubdistrictId subdistrict) {
        return known.get(subdistrict, here -> organisations.list(here, OrganisationKind.VOLUNTEER_CORPS, OrganisationKind.VOLUNTEER_TEAM));
    }

    /** The team of an id; null when it is none of this subdistrict. */
    public @Nullable Organisation find(SubdistrictId subdistrict, @Nullable UUID id) {
        return of(subdistrict).stream().filter(each -> each.id().value().equals(id)).findFirst().orElse(null);
    }

    @Override
    public void forget() {
        known.invalidateAll();
    }
}
