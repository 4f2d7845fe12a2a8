package org.yicai.need.group;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.need.Intake;
import org.yicai.need.NeedAccess;
import org.yicai.need.Pasted;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Pastes what was said in a chat group, looks through it, and takes in what is a need. No chat program is asked. */
@Controller
class GroupTextController {

    private final GroupReading reading;
    private final GroupForm form;
    private final Intake intake;
    private final Places places;
    private final NeedAccess access;

    GroupTextController(GroupReading reading, GroupForm form, Intake intake, Places places, NeedAccess access) {
        this.reading = reading;
        this.form = form;
        this.intake = intake;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/needs/group")
    GroupPastePage ask(Fields in, Actor actor) {
        access.requireGroupText(actor);
        var receipts = Arrays.stream(in.typed("given").split(",")).limit(Pasted.MOST).map(Receipt::read).filter(Objects::nonNull).toList();
        return page(in, actor, receipts.isEmpty() ? List.of() : reading.taken(actor, receipts));
    }

    @PostMapping("/needs/group")
    Answer check(Fields in, Actor actor) {
        access.requireGroupText(actor);
        var pasted = Pasted.read(in.text("text", Pasted.LONGEST));
        var community = community(in, actor);
        if (in.ok() && pasted.rows().isEmpty()) {
            in.refuse("text", "need.finding.paste");
        }
        if (!in.ok()) {
            return page(in, actor, List.of());
        }
        return new GroupCheckPage(in, reading.fresh(in, actor, pasted, community), pasted.left(), places.communities(actor.subdistrict()), access.mayTriage(actor));
    }

    @PostMapping("/needs/group/needs")
    Answer create(Fields in, Actor actor) {
        access.requireGroupText(actor);
        int rows = GroupForm.rows(in);
        var voicings = form.read(in, actor, rows);
        if (!in.ok()) {
            return rows == 0 ? page(in, actor, List.of())
                    : new GroupCheckPage(in, reading.again(in, actor, rows), List.of(), places.communities(actor.subdistrict()), access.mayTriage(actor));
        }
        var receipts = voicings.stream().map(each -> intake.voice(actor, each).receipt().toString()).collect(Collectors.joining(","));
        return Redirect.to("/needs/group?given=" + receipts).saying("need.done.group");
    }

    private @Nullable UUID community(Fields in, Actor actor) {
        var community = in.optionalId("community");
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        return community;
    }

    private GroupPastePage page(Fields in, Actor actor, List<GroupReading.Taken> taken) {
        return new GroupPastePage(in, places.communities(actor.subdistrict()), taken);
    }
}
