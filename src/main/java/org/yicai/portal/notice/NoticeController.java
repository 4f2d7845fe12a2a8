package org.yicai.portal.notice;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.journal.PublishedLogs;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.VerifierKey;
import org.yicai.journal.witness.Cosignatures;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.OpenToAll;
import org.yicai.web.Qr;

/** Prints this week's checkpoint for the notice board; anybody may hang it up, and what hangs there nobody rewrites. */
@Controller
class NoticeController {

    private final PublishedLogs logs;
    private final Cosignatures cosignatures;
    private final Places places;

    NoticeController(PublishedLogs logs, Cosignatures cosignatures, Places places) {
        this.logs = logs;
        this.cosignatures = cosignatures;
        this.places = places;
    }

    @OpenToAll
    @GetMapping("/trust/notice")
    NoticePage show(Actor actor) {
        var today = places.today();
        var log = logs.all().stream().filter(each -> each.subdistrict().equals(actor.subdistrict()) && each.year() == today.getYear()).findFirst();
        var checkpoint = log.flatMap(logs::checkpoint).map(Note::parse).map(Note::checkpoint);
        var keys = log.map(each -> each.keys().stream().map(NoticeController::beginning).toList()).orElse(List.of());
        return new NoticePage(today, checkpoint.orElse(null), checkpoint.map(each -> Qr.of(each.text())).orElse(null), keys, cosignatures.newest(actor.subdistrict(), today.getYear()));
    }

    /** Name and id, and of the Ed25519 key also the key itself, which is short enough to be copied by hand. */
    private static String beginning(VerifierKey key) {
        return key.kind() == KeyKind.ED25519 ? key.text() : "%s+%08x+…".formatted(key.name(), key.id());
    }
}
