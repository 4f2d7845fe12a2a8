package org.yicai.activity.signup;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.Readiness;
import org.yicai.activity.schedule.WayForward;
import org.yicai.kernel.Actor;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.web.Fields;

/** Judges a wish by the rules, and says what the person can do instead. */
@Component
class Wishes {

    private final SignUps signUps;
    private final ActivityAccess access;
    private final LocalWays ways;
    private final Clock clock;
    private final ObjectProvider<Readiness> readiness;

    Wishes(SignUps signUps, ActivityAccess access, LocalWays ways, Clock clock, ObjectProvider<Readiness> readiness) {
        this.signUps = signUps;
        this.access = access;
        this.ways = ways;
        this.clock = clock;
        this.readiness = readiness;
    }

    /**
     * Puts the first finding into the form.
     *
     * @param waived rules that do not matter for what is asked
     * @return what the person can do instead; null when nothing is in the way, or the activity has no such position
     */
    @Nullable WayForward judge(Fields in, Activity activity, @Nullable UUID position, Actor actor, Set<SignUpRule> waived) {
        var way = judged(in, activity, position, actor, waived, false);
        if (!in.ok()) {
            return way;
        }
        // most of those who are refused are refused above, without waiting; what holds now holds until this transaction ends, since nobody else takes anything in this person's name meanwhile
        signUps.turn(actor);
        return judged(in, activity, position, actor, waived, true);
    }

    private @Nullable WayForward judged(Fields in, Activity activity, @Nullable UUID position, Actor actor, Set<SignUpRule> waived, boolean last) {
        var facts = signUps.facts(activity, actor.requirePerson(), position, ways.number(activity.subdistrict(), Way.VOLUNTEER_REST_MINUTES));
        if (facts.isEmpty()) {
            in.refuse("position", "web.finding.choice");
            return null;
        }
        var wish = new Wish(activity, position, access.mayTakePosition(actor), activity.contracted() && access.isOwn(actor, activity), position == null && !last ? null : gap(actor, activity, position, facts.get()), in.ticked("sex"), in.ticked("risk"),
                facts.get(), clock.instant());
        Optional<SignUpRule> broken = SignUpRule.first(wish, waived);
        broken.ifPresent(rule -> in.refuse(rule.finding(wish)));
        return broken.map(rule -> rule.way(wish)).orElse(null);
    }

    /** For a place, which many tap on at once, it is asked only of those in whose way nothing else is. */
    private Readiness.@Nullable Gap gap(Actor actor, Activity activity, @Nullable UUID position, Wish.Facts facts) {
        var duty = position == null ? Readiness.Duty.place(activity.endsAt()) : new Readiness.Duty(facts.skill(), facts.language(), facts.minAge(), activity.startsAt(), activity.endsAt());
        return readiness.stream().flatMap(each -> each.missing(activity.subdistrict(), actor.requirePerson(), duty).stream()).findFirst().orElse(null);
    }
}
