package org.yicai.party.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.place.Subdistrict;
import org.yicai.web.Who;

/** Tells from the cookie who stands behind a request, and what they are in the place they look at. */
@Component
class Presence implements Who {

    private final Pass pass;
    private final Holders holders;
    private final Seen seen;
    private final Places places;
    private final Clock clock;

    Presence(Pass pass, Holders holders, Seen seen, Places places, Clock clock) {
        this.pass = pass;
        this.holders = holders;
        this.seen = seen;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Actor is(HttpServletRequest request) {
        var holder = holder(request);
        var looksAt = looksAt(request);
        if (holder == null) {
            return Actor.nobody(looksAt);
        }
        var there = holder.appointments().stream().map(Holders.Appointment::subdistrict).distinct().toList();
        var subdistrict = there.isEmpty() || there.contains(looksAt) ? looksAt : there.getFirst();
        Set<Actor.Appointed> appointed = holder.appointments().stream()
                .filter(each -> each.subdistrict().equals(subdistrict))
                .map(each -> new Actor.Appointed(each.role(), each.organisation(), each.community()))
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(holder.person(), holder.name(), subdistrict, appointed);
    }

    private Holders.@Nullable Holder holder(HttpServletRequest request) {
        var id = pass.session(request);
        var holder = id == null ? null : holders.of(id).filter(each -> each.endsAt().isAfter(clock.instant())).orElse(null);
        if (holder != null) {
            seen.note(id);
        }
        return holder;
    }

    private SubdistrictId looksAt(HttpServletRequest request) {
        var code = Pass.cookie(request, "yicai_at");
        return places.subdistricts().stream().filter(each -> each.code().equals(code)).findFirst().or(() -> places.subdistricts().stream().findFirst()).map(Subdistrict::id).orElse(SubdistrictId.NOWHERE);
    }

    @Override
    public String session(HttpServletRequest request) {
        var id = pass.session(request);
        return id == null ? "" : id.toString();
    }

    @Override
    public @Nullable String first(HttpServletRequest request) {
        var holder = holder(request);
        return holder != null && holder.lacksFactor() ? SecondFactorController.PATH : null;
    }

    @Override
    public Set<SubdistrictId> everywhere() {
        return places.everywhere();
    }

    @Override
    public String name(SubdistrictId subdistrict, String language) {
        return known(subdistrict).map(each -> each.name(language)).orElse("");
    }

    @Override
    public String phone(SubdistrictId subdistrict) {
        return known(subdistrict).map(Subdistrict::phone).orElse("");
    }

    private Optional<Subdistrict> known(SubdistrictId subdistrict) {
        return places.subdistricts().stream().filter(each -> each.id().equals(subdistrict)).findFirst();
    }
}
