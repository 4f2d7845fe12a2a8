package org.yicai.council.witnessing;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.CouncilAccess;
import org.yicai.council.seats.Seats;
import org.yicai.journal.PublishedLogs.Published;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.SignatureLine;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.note.VerifierKey;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.web.Answer;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The button of a member who watches the log. Keys are made and signatures given in the browser; here they are verified. */
@Controller
class WitnessingController {

    private static final int KEY = 44;
    private static final int NOTE = 16_384;
    private static final int LINE = 512;
    private static final int LARGEST = 1_000_000_000;
    private final Seats seats;
    private final Witnesses witnesses;
    private final Watching watching;
    private final CouncilAccess access;

    WitnessingController(Seats seats, Witnesses witnesses, Watching watching, CouncilAccess access) {
        this.seats = seats;
        this.witnesses = witnesses;
        this.watching = watching;
        this.access = access;
    }

    @GetMapping("/witnessing")
    WitnessingPage show(Fields in, Actor actor) {
        access.requireMember(actor);
        return page(in, actor);
    }

    private WitnessingPage page(Fields in, Actor actor) {
        var seat = seats.require(actor);
        return new WitnessingPage(in, watching.log(actor).orElse(null), witnesses.of(actor, seat.id()).orElse(null));
    }

    /** The newest checkpoint with the hashes that lead to it from the size the browser signed last, in the shape of c2sp.org/tlog-witness. */
    @GetMapping("/witnessing/submission")
    Download submission(Fields in, Actor actor) {
        access.requireMember(actor);
        seats.require(actor);
        int old = in.whole("old", 0, LARGEST);
        var log = watching.log(actor).orElseThrow(Missing::new);
        try {
            return new Download("text/plain;charset=utf-8", null, watching.submission(log, in.ok() ? old : 0));
        } catch (Unreadable smaller) {
            throw Refusal.tooLate("witnessing.refused.smaller");
        }
    }

    /** WT1: a key belongs to the seat of whoever registers it, and is new. */
    @PostMapping("/witnessing/key")
    Answer register(Fields in, Actor actor) {
        access.requireMember(actor);
        var seat = seats.require(actor);
        var log = watching.log(actor).orElseThrow(Missing::new);
        var material = material(in.text("witness_key", KEY));
        if (in.ok() && (material == null || witnesses.isKnown(actor.subdistrict(), material))) {
            in.refuse("", "witnessing.finding.key");
        }
        if (!in.ok() || material == null) {
            return page(in, actor);
        }
        witnesses.register(actor, seat, log.origin().replaceFirst("/.*", ""), material);
        return Redirect.to("/witnessing").saying("witnessing.done.registered");
    }

    private static byte @Nullable [] material(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return bytes.length == 32 ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** WT2: the checkpoint is the log's own, and the line is the signature of the seat's key in force. */
    @PostMapping("/witnessing/cosignatures")
    Answer cosign(Fields in, Actor actor) {
        access.requireMember(actor);
        var seat = seats.require(actor);
        var log = watching.log(actor).orElseThrow(Missing::new);
        var note = in.text("witness_note", NOTE);
        var line = in.text("witness_line", LINE);
        var witness = witnesses.of(actor, seat.id());
        if (in.ok() && !(witness.isPresent() && taken(log, note, line, VerifierKey.parse(witness.get().vkey())))) {
            in.refuse("", "witnessing.finding.signature");
        }
        return in.ok() ? Redirect.to("/witnessing").saying("witnessing.done.signed") : page(in, actor);
    }

    private boolean taken(Published log, String note, String line, VerifierKey key) {
        try {
            // forms send CR LF, and their last line end is lost
            var checkpoint = Note.parse(note.replace("\r\n", "\n") + "\n");
            return watching.take(log, checkpoint, List.of(SignatureLine.parse(line)), key);
        } catch (Unreadable | NotTrusted no) {
            return false;
        }
    }
}
