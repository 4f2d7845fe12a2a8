package org.yicai.need.triage;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.Bypass;
import org.yicai.need.Clocks;
import org.yicai.need.Groups;
import org.yicai.need.NeedAccess;
import org.yicai.need.Needs;
import org.yicai.need.Stage;
import org.yicai.need.Topic;
import org.yicai.need.Voice;
import org.yicai.need.dispatch.Teams;
import org.yicai.need.entitlement.Entitlements;
import org.yicai.need.rota.Rota;
import org.yicai.place.Places;
import org.yicai.web.Fields;
import org.yicai.web.Page;

/** Puts the list of whoever triages together, for itself and for every form on it that came back. */
@Component
public class TriageLists {

    private final Triage triage;
    private final Groups groups;
    private final Teams teams;
    private final Entitlements entitlements;
    private final Rota rota;
    private final Clocks clocks;
    private final Places places;
    private final NeedAccess access;

    // eight: the list, and what the forms below it choose from
    TriageLists(Triage triage, Groups groups, Teams teams, Entitlements entitlements, Rota rota, Clocks clocks, Places places, NeedAccess access) {
        this.triage = triage;
        this.groups = groups;
        this.teams = teams;
        this.entitlements = entitlements;
        this.rota = rota;
        this.clocks = clocks;
        this.places = places;
        this.access = access;
    }

    /** In at most four SQL statements; only for those who triage something. */
    public Page of(Fields in, Actor actor) {
        var kinds = access.special(actor);
        var ordinary = access.mayTriage(actor) || access.isHost(actor);
        access.requireTriage(actor, kinds);
        var special = !kinds.isEmpty() && (!ordinary || in.ticked("special"));
        var wish = wish(in, new Triage.Sight(access.mayTriage(actor), special ? kinds : Set.<Bypass>of()));
        var here = actor.subdistrict();
        return new TriagePage(in, wish.stage(), triage.list(here, wish), groups.latest(here), teams.of(here), entitlements.holding(here), clocks,
                rota.of(here, places.today()).orElse(null), new TriagePage.Reader(special, special ? ordinary : !kinds.isEmpty()));
    }

    private Triage.Wish wish(Fields in, Triage.Sight sight) {
        var topic = one(in.typed("about"), Topic.values());
        var voice = one(in.typed("voice"), Voice.values());
        var words = in.optional("q", 60);
        if (!words.isEmpty() && !Needs.searchable(words)) {
            in.refuse("q", "need.finding.search");
        }
        var sought = topic != null || voice != null || !words.isEmpty();
        var stage = one(in.typed("stage"), Stage.values());
        return new Triage.Wish(sight, stage == null && sought ? Stage.NEW : stage, in.finding("q") == null ? words : "", topic, voice, in.optionalId("before"), in.optionalId("after"),
                in.ticked("due") ? in.date("due") : null);
    }

    private static <E extends Enum<E>> @Nullable E one(String typed, E[] values) {
        return Arrays.stream(values).filter(each -> each.name().equals(typed)).findFirst().orElse(null);
    }
}
