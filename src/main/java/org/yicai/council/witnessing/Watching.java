package org.yicai.council.witnessing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yicai.journal.PublishedLogs;
import org.yicai.journal.PublishedLogs.Published;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.SignatureLine;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.note.VerifierKey;
import org.yicai.journal.witness.Cosignatures;
import org.yicai.journal.witness.OwnLogs;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;

/** What a member's browser gets from the log, and gives back to it. */
@Component
class Watching {

    private final PublishedLogs logs;
    private final OwnLogs own;
    private final Cosignatures cosignatures;
    private final Places places;
    private final Clock clock;

    Watching(PublishedLogs logs, OwnLogs own, Cosignatures cosignatures, Places places, Clock clock) {
        this.logs = logs;
        this.own = own;
        this.cosignatures = cosignatures;
        this.places = places;
        this.clock = clock;
    }

    /** This year's log of the actor's subdistrict; empty before it was signed for the first time. */
    Optional<Published> log(Actor actor) {
        return logs.all().stream().filter(each -> each.subdistrict().equals(actor.subdistrict()) && each.year() == places.today().getYear()).findFirst();
    }

    /** @throws Unreadable when the log never had that size; @throws Missing before the first checkpoint */
    byte[] submission(Published log, long old) {
        var newest = logs.checkpoint(log).map(Note::parse).orElseThrow(Missing::new);
        var out = new StringBuilder("old ").append(old).append('\n');
        own.consistency(log, old, newest.checkpoint().size()).forEach(each -> out.append(Base64.getEncoder().encodeToString(each)).append('\n'));
        return out.append('\n').append(newest.whole()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @return whether it was this key's; @throws NotTrusted when the log did not sign the checkpoint, or the key not the line */
    boolean take(Published log, Note checkpoint, List<SignatureLine> lines, VerifierKey key) {
        checkpoint.trust(log.keys());
        return checkpoint.checkpoint().origin().equals(log.origin()) && cosignatures.take(log, checkpoint, lines, List.of(key), clock.instant()) == 1;
    }
}
