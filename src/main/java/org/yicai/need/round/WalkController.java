package org.yicai.need.round;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.NeedAccess;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Somebody takes an entrance, or gives it back; the paper for those who go without a telephone; and what was answered. */
@Controller
class WalkController {

    private final Rounds rounds;
    private final Walks walks;
    private final Knocks knocks;
    private final RoundSheet sheet;
    private final NeedAccess access;

    WalkController(Rounds rounds, Walks walks, Knocks knocks, RoundSheet sheet, NeedAccess access) {
        this.rounds = rounds;
        this.walks = walks;
        this.knocks = knocks;
        this.sheet = sheet;
        this.access = access;
    }

    @PostMapping("/rounds/{id}/claims")
    Answer claim(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireWalk(actor);
        var entrance = entrance(id, in);
        if (entrance == null) {
            return sheet.of(in, rounds.tell(id), actor);
        }
        walks.claim(actor, entrance);
        return Redirect.to("/entrances/" + entrance).saying("need.done.entrance-claimed");
    }

    @PostMapping("/rounds/{id}/returns")
    Answer giveBack(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireWalk(actor);
        var entrance = entrance(id, in);
        if (entrance == null) {
            return sheet.of(in, rounds.tell(id), actor);
        }
        walks.giveBack(actor, entrance);
        return Redirect.to("/rounds/" + id).saying("need.done.entrance-returned");
    }

    /** An entrance of this round; null beside a finding. */
    private @Nullable UUID entrance(UUID round, Fields in) {
        var id = in.id("entrance");
        if (id != null && walks.of(rounds.get(round).id()).stream().noneMatch(each -> each.id().equals(id))) {
            in.refuse("entrance", "web.finding.choice");
        }
        return in.ok() ? id : null;
    }

    @GetMapping("/rounds/{id}/answers")
    HeardPage read(@PathVariable UUID id, Actor actor) {
        var round = rounds.get(id);
        sheet.access().requireLead(actor, round);
        var said = knocks.answers(id).stream().collect(Collectors.groupingBy(Knocks.Answered::question, Collectors.mapping(Knocks.Answered::words, Collectors.toList())));
        return new HeardPage(round, said.getOrDefault(1, List.of()), said.getOrDefault(2, List.of()), said.getOrDefault(3, List.of()));
    }

    @GetMapping("/rounds/{id}/sheet")
    PaperPage print(@PathVariable UUID id, Actor actor) {
        access.requirePrintSheet(actor);
        var round = rounds.get(id);
        return new PaperPage(round, walks.of(round.id()));
    }
}
