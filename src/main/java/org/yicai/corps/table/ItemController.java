package org.yicai.corps.table;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.Corps;
import org.yicai.corps.CorpsAccess;
import org.yicai.corps.charter.Management;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** What becomes of one decision: seats vote on it, and whoever owns it says that it is done. */
@Controller
class ItemController {

    private final RoundTables tables;
    private final Management management;
    private final Corps corps;
    private final CorpsAccess access;
    private final Places places;

    ItemController(RoundTables tables, Management management, Corps corps, CorpsAccess access, Places places) {
        this.tables = tables;
        this.management = management;
        this.corps = corps;
        this.access = access;
        this.places = places;
    }

    enum Word {
        YES,
        NO
    }

    /** O27: one vote a seat; a friend's seat has none, and core leaders without a team run the meeting. */
    @PostMapping("/corps/table/items/{id}/votes")
    Answer vote(@PathVariable UUID id, Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.CONTRACTOR);
        var item = tables.item(actor.subdistrict(), id);
        var word = in.choice("word", Word.class);
        var seats = management.of(actor.subdistrict()).stream().filter(each -> actor.requirePerson().value().equals(each.person())).toList();
        if (word == null) {
            return new MinutesPage(in, tables.get(actor.subdistrict(), item.meeting()), tables.items(actor.subdistrict(), item.meeting()), actor, places.today());
        }
        var seat = seats.stream().filter(Management.Sitting::votes).findFirst()
                .orElseThrow(() -> Refusal.forbidden(seats.isEmpty() ? "corps.refused.table-no-seat" : "corps.refused.table-friend"));
        tables.vote(actor, item, seat.organisation(), word == Word.YES);
        return Redirect.to("/corps/table").saying("corps.done.table-voted");
    }

    /** O29: its owner, or a leader of the corps, with a sentence on what was done. */
    @PostMapping("/corps/table/items/{id}/done")
    Answer done(@PathVariable UUID id, Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.CONTRACTOR);
        var item = tables.item(actor.subdistrict(), id);
        if (!actor.requirePerson().value().equals(item.ownerId()) && !access.leadsCorps(actor, corps.of(actor.subdistrict()).orElse(null))) {
            throw Refusal.forbidden("corps.refused.table-not-owner");
        }
        var words = in.text("done_words", TableController.LINE);
        if (!in.ok()) {
            return new MinutesPage(in, tables.get(actor.subdistrict(), item.meeting()), tables.items(actor.subdistrict(), item.meeting()), actor, places.today());
        }
        tables.done(actor, id, words);
        return Redirect.to("/corps/table/" + item.meeting()).saying("corps.done.table-done");
    }
}
