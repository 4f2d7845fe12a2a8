package org.yicai.need.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.GroupText;
import org.yicai.web.View;

/**
 * One round: what everybody may know of it, and for those who walk and lead it how far each entrance is.
 *
 * @param community where; null when it is no longer
 * @param leads whether the actor plans here, and may look at every door
 * @param mayWalk whether the actor may take an entrance
 */
record RoundPage(Fields in, Round round, List<Rounds.Theme> themes, List<Entrance> entrances, @Nullable Community community, boolean leads, boolean mayWalk, LocalDate today)
        implements FormPage {

    /** Whether the actor took this entrance. */
    boolean walks(Actor actor, Entrance entrance) {
        return RoundAccess.walks(actor, entrance);
    }

    Tally tally() {
        return Tally.of(entrances);
    }

    int times(boolean offered) {
        return themes.stream().filter(each -> each.offered() == offered).mapToInt(Rounds.Theme::times).sum();
    }

    List<Rounds.Theme> themes(boolean offered) {
        return themes.stream().filter(each -> each.offered() == offered).toList();
    }

    /** Entrances with households that were never reached, for the second try. */
    List<Entrance> again() {
        return entrances.stream().filter(each -> each.once() + each.again() > 0).toList();
    }

    boolean inside() {
        return leads || mayWalk;
    }

    /** What is told in the community's chat groups. */
    String forTheGroup(View view) {
        var where = community == null ? "" : community.name(view.language());
        if (round.ended()) {
            return GroupText.of(view, "need.group-text.round-ended", round.title()).line("need.group-text.round-reached", tally().reached(), tally().households())
                    .line("need.group-text.round-heard", round.heard()).at("/rounds/" + round.id());
        }
        return GroupText.of(view, "need.group-text.round", round.title()).line("need.group-text.round-days", where, view.day(round.fromDay()), view.day(round.untilDay()))
                .line("need.group-text.round-asks").line("need.group-text.round-free").at("/rounds/" + round.id());
    }
}
